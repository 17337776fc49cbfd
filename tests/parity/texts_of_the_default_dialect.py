import re
from sqlalchemy import *
from sqlalchemy.engine.default import DefaultDialect, StrCompileDialect
from sqlalchemy.schema import CreateTable
t = Table("t", MetaData(), Column("id", Integer, primary_key=True), Column("b", Boolean, server_default=true()), Column("s", String(5)), Column("e", Enum("a", "b")))
for d in (DefaultDialect(), StrCompileDialect(), None):
    for st in (select(true(), t.c.b.is_(False)), select(t).where(t.c.b), insert(t).returning(t.c.id), insert(t).values([{"s": "x"}, {"s": "y"}]), update(t).values(s="q").returning(t.c.s), select(try_cast(t.c.s, Integer)), CreateTable(t), select(t.c.s.ilike("x")), select(t).limit(5).offset(2), select(func.count()).with_for_update(), cast(t.c.s, JSON), select(t).where(t.c.b == True), select(t.c.s.regexp_match("a"))):
        try: print(st.compile(dialect=d))
        except Exception as e: print(type(e).__name__, re.sub("0x[0-9a-f]+", "0x...", str(e))[:150])

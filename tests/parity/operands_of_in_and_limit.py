"""What IN, LIMIT and OFFSET take, and what is refused with its text."""

import re
import warnings
from sqlalchemy import *

warnings.simplefilter("ignore")
u = table("u", column("id"), column("name", String))


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, re.sub("0x[0-9a-f]+", "0x", str(e)))


for f in (
    lambda: select(u).limit("x"),
    lambda: select(u).limit(u.c.id),
    lambda: select(u).limit(None),
    lambda: select(u).limit(True),
    lambda: select(u).limit(1.5),
    lambda: select(u).limit([1]),
    lambda: select(u).fetch(select(u)),
    lambda: select(u).limit(select(u)),
    lambda: select(u).offset(u),
    lambda: select(u).limit("5"),
    lambda: select(u).offset(text("x")),
    lambda: select(u).limit(bindparam("q")),
    lambda: union(select(u), select(u)).limit(select(u)),
):
    t(f)
for f in (
    lambda: u.c.id.in_(any_(select(u.c.id))),
    lambda: u.c.id.in_(u.c.id),
    lambda: u.c.id.in_(func.x()),
    lambda: u.c.id.in_(u),
    lambda: u.c.id.in_("abc"),
    lambda: u.c.id.in_(text("x")),
    lambda: u.c.id.in_(literal(5)),
    lambda: u.c.id.in_(u.c.id + 1),
    lambda: u.c.id.in_(cast(u.c.id, Integer)),
    lambda: u.c.id.in_(null()),
    lambda: u.c.id.in_(tuple_(1, 2)),
    lambda: u.c.id.in_(case((u.c.id > 1, 2))),
    lambda: u.c.id.in_(select(u.c.id).exists()),
    lambda: u.c.id.in_(~u.c.id.in_([1])),
):
    t(f)
print(
    repr(u.c.name.regexp_match("x").type),
    repr((~u.c.name.regexp_match("x")).type),
    repr(u.c.name.regexp_replace("x", "y").type),
)
t(lambda: select(u).where(u.c.name.regexp_match("x") & (u.c.id > 1), ~u.c.name.regexp_match("y")))
bad = MetaData()
Table("b", bad, Column("a", ForeignKey("zz.id")))
t(lambda: bad.sorted_tables)
from sqlalchemy.schema import sort_tables

t(lambda: sort_tables(bad.tables.values()))

import re
from sqlalchemy import *
from sqlalchemy.dialects import postgresql, mysql, sqlite, oracle, mssql
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__module__, type(e).__name__, re.sub("0x[0-9a-f]+", "0x", str(e)), getattr(e, "code", None))
stmt = sqlite.insert(Table("m", MetaData(), Column("id", Integer, primary_key=True), Column("name", String))).values(id=1, name="a")
up = stmt.on_conflict_do_update(index_elements=["id"], set_={"name": stmt.excluded.name})
for d in (sqlite, postgresql, mysql, oracle, mssql):
    print(d.__name__)
    show(lambda: up.compile(dialect=d.dialect()))
    show(lambda: stmt.on_conflict_do_nothing().compile(dialect=d.dialect()))
    show(lambda: stmt.compile(dialect=d.dialect()))
show(lambda: up.compile())
show(lambda: str(up))
pgi = postgresql.insert(Table("m", MetaData(), Column("id", Integer, primary_key=True), Column("name", String))).values(id=1, name="a")
pgu = pgi.on_conflict_do_update(constraint="m_pk", set_={"name": pgi.excluded.name})
show(lambda: pgu.compile(dialect=sqlite.dialect()))
show(lambda: pgi.on_conflict_do_update(index_elements=["id"], set_=dict(name="x")).compile(dialect=sqlite.dialect()))
my = mysql.insert(Table("m", MetaData(), Column("id", Integer, primary_key=True), Column("name", String))).values(id=1, name="a")
show(lambda: my.on_duplicate_key_update(name=my.inserted.name).compile(dialect=sqlite.dialect()))

from sqlalchemy import *
e = create_engine("sqlite://")
with e.begin() as c:
    for ddl in ("CREATE TABLE zeta (id INTEGER PRIMARY KEY)",
        "CREATE TABLE alpha (id INTEGER PRIMARY KEY, z INTEGER REFERENCES zeta(id), m INTEGER REFERENCES mid(id))",
        "CREATE TABLE mid (id INTEGER PRIMARY KEY, o INTEGER REFERENCES omega(id))",
        "CREATE TABLE omega (id INTEGER PRIMARY KEY, s INTEGER REFERENCES self_ref(id))",
        "CREATE TABLE self_ref (id INTEGER PRIMARY KEY, p INTEGER REFERENCES self_ref(id))",
        "CREATE TABLE beta (id INTEGER PRIMARY KEY, z INTEGER REFERENCES missing(id))",
        "CREATE TABLE c1 (id INTEGER PRIMARY KEY, z INTEGER REFERENCES c2(id))",
        "CREATE TABLE c2 (id INTEGER PRIMARY KEY, z INTEGER REFERENCES c1(id))",
        "CREATE VIEW vw AS SELECT id FROM zeta"):
        c.execute(text(ddl))
md = MetaData()
try:
    md.reflect(e)
except Exception as x:
    print(type(x).__name__, x)
print(list(md.tables))
md = MetaData(); md.reflect(e, views=True, only=lambda name, m: name != "beta")
print(list(md.tables)); print([t.name for t in md.sorted_tables])
md = MetaData(); md.reflect(e, only=["alpha", "c2"])
print(list(md.tables))
md = MetaData(); md.reflect(e, only=["alpha", "c2"], resolve_fks=False)
print(list(md.tables))
md = MetaData(); t = Table("alpha", md, autoload_with=e)
print(list(md.tables), repr(t))
md = MetaData(); Table("mid", md, Column("x", Integer)); md.reflect(e, only=["alpha"], extend_existing=True)
print(list(md.tables), md.tables["mid"].c.keys())
try:
    md.reflect(e, only=["nope", "zeta", "no"])
except Exception as x:
    print(type(x).__name__, x)

from sqlalchemy import *
from sqlalchemy import event
from sqlalchemy.schema import DDL, AddConstraint, CreateTable, DropTable, CreateIndex
e = create_engine("sqlite://")
m = MetaData()
a = Table("a", m, Column("id", Integer, primary_key=True), Column("x", Integer, index=True))
b = Table("b", m, Column("id", Integer, primary_key=True), Column("a_id", ForeignKey("a.id")))
def show(name):
    def fn(target, connection, **kw):
        out = {}
        for k in sorted(kw):
            v = kw[k]
            out[k] = type(v).__name__ if k == "_ddl_runner" else ([t.name for t in v] if isinstance(v, list) else v)
        print(name, target, type(connection).__name__, out)
    return fn
for t in (a, b, m):
    for n in ("before_create", "after_create", "before_drop", "after_drop"):
        event.listen(t, n, show(n))
@event.listens_for(Table, "after_create")
def every(target, connection, **kw):
    print("every", target.name)
@event.listens_for(a, "after_create", once=True)
def once(target, connection, **kw):
    print("once", target.name, connection.dialect.name)
@event.listens_for(a.c.x, "after_parent_attach")
def ap(c, p): print("never")
m.create_all(e)
m.create_all(e)
print("create_all without check")
m.drop_all(e)
m.create_all(e, checkfirst=False)
m.drop_all(e, tables=[b])
m.drop_all(e, checkfirst=False, tables=[a])
print("table")
a.create(e)
a.create(e, checkfirst=True)
try:
    a.create(e, checkfirst=False)
except Exception as x: print(type(x).__name__)
a.drop(e)
a.drop(e, checkfirst=True)
m2 = MetaData()
t = Table("t", m2, Column("id", Integer), listeners=[("after_create", show("listener")), ("before_parent_attach", lambda t, p: print("bpa", t.name, p)), ("after_parent_attach", lambda t, p: print("apa", t, p))])
event.listen(t, "after_create", DDL("INSERT INTO %(table)s VALUES (%(v)s)", context={"v": 5}))
event.listen(t, "after_create", DDL("INSERT INTO t VALUES (6)").execute_if(dialect="postgresql"))
event.listen(t, "after_create", DDL("INSERT INTO t VALUES (7)").execute_if(dialect=("sqlite", "mysql")))
def should(ddl, target, bind, **kw):
    print("should", ddl.statement, target, type(bind).__name__, {k: (v.name if k == "dialect" else v) for k, v in sorted(kw.items()) if k not in ("_ddl_runner",)})
    return kw["state"] == 1
event.listen(t, "after_create", DDL("INSERT INTO t VALUES (8)").execute_if(callable_=should, state=1))
event.listen(t, "after_create", DDL("INSERT INTO t VALUES (9)").execute_if(callable_=should, state=2))
m2.create_all(e)
with e.connect() as c: print(c.execute(t.select()).all())
event.remove(m, "before_create", show) if event.contains(m, "before_create", show) else print("not there")
try:
    event.listen(t, "nope", print)
except Exception as x: print(type(x).__name__, x)
try:
    event.listen(m, "after_parent_attach", print)
    print("ok")
except Exception as x: print(type(x).__name__, x)
@event.listens_for(Table, "column_reflect")
def refl(inspector, table, info):
    print("reflect", table.name, info["name"], sorted(info))
    info["key"] = "k_" + info["name"]
with e.connect() as c:
    r = Table("t", MetaData(), autoload_with=c)
    print(r.c.keys())
@event.listens_for(Column, "after_parent_attach")
def cols(c, t): print("attach", c.name, t.name)
Table("z", MetaData(), Column("q", Integer), Column("r", Integer))

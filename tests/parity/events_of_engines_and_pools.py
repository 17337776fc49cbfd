from sqlalchemy import *
from sqlalchemy import event
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__module__, type(e).__name__, e)
e = create_engine("sqlite://")
def f(*a): print("f", [type(x).__name__ for x in a])
t(lambda: event.listen(e, "nope", f))
t(lambda: event.listen(5, "connect", f))
t(lambda: event.listen(Engine, "nope", f))
print(event.contains(e, "connect", f))
event.listen(e, "connect", f); print(event.contains(e, "connect", f)); event.remove(e, "connect", f); print(event.contains(e, "connect", f))
event.listen(e, "first_connect", f)
event.listen(e, "connect", f, once=True)
@event.listens_for(e, "connect", named=True)
def g(**kw): print("g", sorted(kw))
@event.listens_for(e, "connect", insert=True)
def h(c, r): print("h", type(c), type(r), r.info); r.info['pid']=1; c.execute("PRAGMA foreign_keys=ON"); cur=c.cursor(); cur.execute("select 1"); cur.close()
@event.listens_for(Engine, "before_execute")
def be(conn, el, mp, p, eo): print("be", type(el).__name__, mp, p, dict(eo))
@event.listens_for(e, "after_execute")
def ae(conn, el, mp, p, eo, r): print("ae", type(el).__name__, mp, p, type(r).__name__)
@event.listens_for(e, "before_cursor_execute")
def bc(conn, cursor, statement, parameters, context, executemany):
    context._t = 5; conn.info.setdefault('q',[]).append(1)
    print("bc", type(cursor).__name__, statement, parameters, executemany, type(context).__name__, context.isinsert, context.executemany)
@event.listens_for(e, "after_cursor_execute")
def ac(conn, cursor, statement, parameters, context, executemany): print("ac", context._t, conn.info, context.compiled is not None, context.statement, context.parameters)
for n in ("savepoint","rollback_savepoint","release_savepoint","begin","commit","rollback","engine_connect","engine_disposed","set_connection_execution_options","set_engine_execution_options"):
    event.listen(e, n, lambda *a, n=n: print(n, [x if isinstance(x,(str,dict)) else type(x).__name__ for x in a]))
for n in ("checkout","checkin","reset","close","detach","invalidate","soft_invalidate"):
    event.listen(e, n, lambda *a, n=n: print(n, [x if isinstance(x,(str,dict)) else type(x).__name__ for x in a]))
m = MetaData(); tt = Table("t", m, Column("x", Integer, primary_key=True))
with e.connect() as c:
    c.execute(text("select :a"), {"a":1}); c.execute(text('create table t (x integer primary key)'))
    c.execute(tt.insert(), {"x":1}); c.execute(insert(tt), [{"x":2},{"x":3}])
    c.commit(); c = c.execution_options(foo=1)
    c.exec_driver_sql("select 1")
@event.listens_for(e, "handle_error")
def he(ctx):
    print("he", type(ctx.original_exception), type(ctx.sqlalchemy_exception), ctx.statement, ctx.parameters, ctx.is_disconnect, ctx.connection is not None, ctx.engine is e, type(ctx.execution_context).__name__)
    if "nope2" in ctx.statement: raise ValueError("mine") from ctx.original_exception
with e.connect() as c:
    t(lambda: c.execute(text("select * from nope where a=:q"), {"q":4}))
    t(lambda: c.execute(text("select * from nope2")))
e.execution_options(bar=2)
e.dispose()
@event.listens_for(e, "do_connect")
def dc(dialect, rec, cargs, cparams): print("dc", dialect.name, type(rec).__name__, cargs, cparams)
with e.connect() as c: c.invalidate()

from sqlalchemy import *
from sqlalchemy import event, exc
from sqlalchemy.engine import Engine
from sqlalchemy.pool import Pool
import sqlite3, time
e = create_engine("sqlite://")
m = MetaData(); t = Table("t", m, Column("id", Integer, primary_key=True), Column("n", String(10), unique=True))
log = []
@event.listens_for(Engine, "connect")
def pragma(dbapi_connection, record):
    if isinstance(dbapi_connection, sqlite3.Connection):
        cur = dbapi_connection.cursor(); cur.execute("PRAGMA foreign_keys=ON"); cur.close(); print("pragma", type(record).__name__, record.info)
@event.listens_for(e, "before_cursor_execute")
def bce(conn, cursor, statement, parameters, context, executemany):
    conn.info.setdefault("start", []).append(time.time()); print("BCE", statement.split("\n")[0][:40], parameters, executemany, type(cursor).__name__, context.isinsert)
@event.listens_for(e, "after_cursor_execute")
def ace(conn, cursor, statement, parameters, context, executemany):
    print("ACE", conn.info["start"].pop() > 0, cursor.rowcount if context.isinsert else "-")
@event.listens_for(e, "before_execute")
def be(conn, clauseelement, multiparams, params, execution_options):
    if "point" not in type(clauseelement).__name__: print("BE", type(clauseelement).__name__, multiparams, params, dict(execution_options))
@event.listens_for(e, "after_execute")
def ae(conn, clauseelement, multiparams, params, execution_options, result):
    if "point" not in type(clauseelement).__name__: print("AE", type(clauseelement).__name__, type(result).__name__, result.returns_rows)
for n in ("begin", "commit", "rollback", "savepoint", "rollback_savepoint", "release_savepoint", "engine_connect", "engine_disposed"):
    event.listen(e, n, lambda *a, n=n: print("EV", n, [x if isinstance(x, (str, type(None))) else type(x).__name__ for x in a]))
for n in ("checkout", "checkin", "reset", "close", "first_connect", "connect"):
    event.listen(e, n, lambda *a, n=n: print("PEV", n, [type(x).__name__ for x in a]))
m.create_all(e)
with e.begin() as c:
    c.execute(t.insert(), [{"n": "a"}, {"n": "b"}])
    c.execute(select(t).where(t.c.n == "a"), execution_options={"tag": 5}).all()
    with c.begin_nested():
        c.execute(t.insert().values(n="c"))
    try:
        with c.begin_nested(): c.execute(t.insert(), {"n": "a"})
    except exc.IntegrityError as x: print(x.orig)
@event.listens_for(e, "handle_error")
def he(ctx):
    print("HE", type(ctx.original_exception).__name__, type(ctx.sqlalchemy_exception).__name__, ctx.statement, ctx.parameters, type(ctx.connection).__name__, ctx.is_disconnect, type(ctx.execution_context).__name__, ctx.engine is e, ctx.dialect.name)
    if "nope" in str(ctx.statement): raise ValueError("translated") from ctx.original_exception
try:
    with e.connect() as c: c.execute(text("select * from nope"))
except ValueError as x: print(x, type(x.__cause__).__name__)
try:
    with e.connect() as c: c.execute(text("selec"))
except exc.OperationalError as x: print(type(x).__name__)
@event.listens_for(e, "before_cursor_execute", retval=True)
def comment(conn, cursor, statement, parameters, context, executemany):
    return statement + " /* hi */", parameters
@event.listens_for(e, "before_execute", retval=True)
def limit(conn, el, mp, p, o):
    if isinstance(el, Select): el = el.limit(1)
    return el, mp, p
with e.connect() as c: print(c.execute(select(t.c.n)).all())
event.remove(e, "before_execute", limit); print(event.contains(e, "before_execute", limit))
@event.listens_for(e, "set_connection_execution_options")
def sco(conn, opts): print("SCO", opts)
with e.connect().execution_options(foo="bar") as c: print(c.get_execution_options())
e2 = e.execution_options(zap=1); print(e2.get_execution_options(), e2 is e, e2.pool is e.pool)
with e2.connect() as c: c.execute(text("select 1"))
@event.listens_for(e, "do_connect")
def dc(dialect, rec, cargs, cparams): print("DC", dialect.name, cargs, cparams)
e.dispose()
with e.connect() as c: pass
@event.listens_for(Pool, "checkout", named=True)
def named(**kw): print("named", sorted(kw))
with e.connect() as c: c.connection.info["k"] = 1; print(c.info, c.connection.record_info)
@event.listens_for(e, "checkout")
def ping(d, r, p):
    if r.info.get("fail", 0) < 1:
        r.info["fail"] = 1; print("disconnect"); raise exc.DisconnectionError()
try:
    with e.connect() as c: print(c.execute(text("select 2")).scalar())
except Exception as x: print(type(x).__name__, x)
try: event.listen(e, "nonsense", print)
except Exception as x: print(type(x).__name__, x)
try: event.listen(5, "connect", print)
except Exception as x: print(type(x).__name__, x)

from sqlalchemy import create_engine, text, pool, event
from sqlalchemy.pool import *
import sqlalchemy.pool as P
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__module__, type(e).__name__, e)
for kw in [dict(poolclass=QueuePool), dict(poolclass=NullPool), dict(poolclass=StaticPool), dict(poolclass=SingletonThreadPool), dict(poolclass=AssertionPool)]:
    e = create_engine("sqlite:///x.db", **kw)
    p = e.pool
    print(type(p), p.__class__.__mro__, [a for a in ("size","checkedin","checkedout","overflow","timeout","status","dispose","recreate","connect","unique_connection") if hasattr(p,a)])
    if not isinstance(p, SingletonThreadPool): print(p.status())
    print(p._recycle, p._pre_ping, getattr(p,'_timeout',None), p.echo, p.logging_name, p.size() if hasattr(p,'size') and not isinstance(p, SingletonThreadPool) else getattr(p,'size',None))
e = create_engine("sqlite:///x.db", pool_size=1, max_overflow=1, pool_timeout=0.1)
a=e.connect(); b=e.connect(); t(lambda: e.connect()); print(e.pool.status(), e.pool.timeout(), e.pool._max_overflow)
e2 = create_engine("sqlite:///x.db", poolclass=AssertionPool)
a=e2.connect(); print(e2.pool.status()); a.close(); e2.connect()
t(lambda: create_engine("sqlite://", poolclass=NullPool, pool_size=4))
t(lambda: create_engine("sqlite:///f.db", foo=4))
t(lambda: create_engine(...))
t(lambda: create_engine(5))
t(lambda: create_engine("sqlite://", pool_reset_on_return="zz"))
r = e.raw_connection if 0 else None
e = create_engine("sqlite:///x.db")
raw = e.raw_connection(); print(type(raw), repr(raw)[:40], raw.is_valid, raw.info, raw.record_info, type(raw.dbapi_connection), type(raw.driver_connection), raw.is_detached, raw.isolation_level if hasattr(raw,'isolation_level') else None)
c = raw.cursor(); print(type(c)); c.execute("select 1"); print(c.fetchall()); raw.commit(); raw.close(); t(lambda: raw.cursor()); print(raw.is_valid); t(lambda: raw.commit())
import sqlite3
q = QueuePool(lambda: sqlite3.connect(":memory:"), pool_size=2, max_overflow=0, timeout=0)
x = q.connect(); print(q.status(), q.size(), q.checkedout()); x.execute("create table t(a)"); x.close(); print(q.status())
y=q.connect();z=q.connect(); t(lambda: q.connect())
q2=q.recreate(); print(q2.status()); q.dispose(); print(q.status())
e = create_engine("sqlite://", creator=lambda: sqlite3.connect(":memory:")); print(type(e.pool), e.connect().scalar(text("select 1")))
e = create_engine("sqlite://", pool=q); print(e.pool is q)
with create_engine("sqlite:///x.db").connect() as c:
    print(type(c.connection), c.info, c.connection.info); c.info["a"]=1; print(c.connection.info)
    print(c.default_isolation_level, c.get_isolation_level(), c.invalidated); c.invalidate(); print(c.invalidated); print(c.scalar(text("select 5")), c.invalidated)

import threading, time
from sqlalchemy import *
from sqlalchemy import event, exc
from sqlalchemy.pool import *
def tr(f):
    try: print(f())
    except Exception as x: print(type(x).__name__, x)
e = create_engine("sqlite:///p.db", poolclass=QueuePool, pool_size=2, max_overflow=1, pool_timeout=0.3)
print(e.pool.status(), e.pool.size(), e.pool.timeout(), e.pool.overflow(), e.pool.checkedin(), e.pool.checkedout())
cs = [e.connect() for _ in range(3)]
print(e.pool.status())
tr(e.connect)
def release():
    time.sleep(0.1); cs[0].close()
th = threading.Thread(target=release); th.start()
c = e.connect(); print("got", e.pool.checkedout()); th.join()
for x in cs[1:]: x.close()
print(e.pool.status()); c.close(); print(e.pool.status())
e.dispose(); print(e.pool.status())
e = create_engine("sqlite://", poolclass=StaticPool); a, b = e.connect(), e.connect(); print(a.connection.dbapi_connection is b.connection.dbapi_connection, e.pool.status())
e = create_engine("sqlite:///p.db", poolclass=NullPool); a = e.connect(); b = e.connect(); print(a.connection.dbapi_connection is b.connection.dbapi_connection, e.pool.status())
ids = []
def w():
    with e.connect() as c: ids.append(id(c.connection.dbapi_connection)); c.execute(text("create table if not exists q (x)")); ids.append(c.execute(text("select count(*) from q")).scalar()); c.execute(text("insert into q values (1)")); c.commit()
w(); th = threading.Thread(target=w); th.start(); th.join(); w(); print(ids[0] != ids[2], ids[0] == ids[4], ids[1], ids[3], ids[5])
p = QueuePool(lambda: __import__("sqlite3").connect(":memory:"), pool_size=1, max_overflow=0, timeout=0.1)
c = p.connect(); print(type(c).__name__, p.status(), c.is_valid, c.cursor().execute("select 1").fetchone()); tr(p.connect); c.close(); print(p.status(), c.is_valid)
c = p.connect(); c.invalidate(); print(p.status()); c = p.connect(); c.detach(); print(p.status(), c.is_detached); c.close()
e = create_engine("sqlite:///p.db", pool_size=1, max_overflow=0, pool_timeout=2, pool_recycle=1, pool_pre_ping=True)
@event.listens_for(e, "connect")
def con(d, r): print("connect", type(r).__name__)
@event.listens_for(e, "checkout")
def co(d, r, p): print("checkout")
@event.listens_for(e, "checkin")
def ci(d, r): print("checkin")
@event.listens_for(e, "first_connect")
def fc(d, r): print("first")
@event.listens_for(e, "close")
def cl(d, r): print("close")
with e.connect() as c: pass
time.sleep(1.2)
with e.connect() as c: c.execute(text("select 1"))
e.dispose()
def worker(n):
    with e.connect() as c: print("w", n); time.sleep(0.2)
ths = [threading.Thread(target=worker, args=(i,)) for i in range(2)]
for th in ths: th.start()
for th in ths: th.join()
print(e.pool.status())

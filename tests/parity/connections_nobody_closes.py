from sqlalchemy import *
from sqlalchemy.orm import Session
from sqlalchemy.pool import QueuePool
import gc
e = create_engine("sqlite:///l.db", poolclass=QueuePool, pool_size=2, max_overflow=0, pool_timeout=0.1)
c = e.connect(); print(e.pool.checkedout())
del c; print("no begin", e.pool.checkedout())
c = e.connect(); c.execute(text("select 1")); del c; print("begun", e.pool.checkedout())
gc.collect(); print("gc", e.pool.checkedout())
c = e.connect(); r = c.execute(text("select 1")).all(); c.commit(); del c; print("committed", e.pool.checkedout())
gc.collect(); print("gc", e.pool.checkedout())
c = e.connect(); c.execute(text("select 1")).all(); c.rollback(); del c; print("rolled", e.pool.checkedout())
gc.collect(); print("gc", e.pool.checkedout())
s = Session(e); s.execute(text("select 1")); del s; print("session", e.pool.checkedout())
gc.collect(); print("gc", e.pool.checkedout())
def f():
    s = Session(e)
    return s.execute(text("select 1")).scalar()
f(); print("f", e.pool.checkedout())
try: f(); f()
except Exception as x: print(type(x).__name__, x)
gc.collect(); print("gc", e.pool.checkedout())
c = e.raw_connection(); print(e.pool.checkedout()); del c; print("raw", e.pool.checkedout())
with e.connect() as c: pass
del c; print(e.pool.checkedout())
t = e.connect(); tr = t.begin(); del t; print("tr", e.pool.checkedout()); del tr; print("tr", e.pool.checkedout())
gc.collect(); print("gc", e.pool.checkedout())
r = e.connect().execute(text("select 1 union select 2")); print("r", e.pool.checkedout()); print(r.fetchone()); r.close(); del r; print("r", e.pool.checkedout())
gc.collect(); print("gc", e.pool.checkedout())

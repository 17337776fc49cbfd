import threading, time, sqlite3
from sqlalchemy import *
e = create_engine("sqlite:///lk.db", connect_args={"timeout": 1})
m = MetaData(); t = Table("t", m, Column("id", Integer, primary_key=True), Column("n", String))
m.create_all(e)
def tr(f):
    try: print(f())
    except Exception as x: print(type(x).__name__, x)
def w(n, hold):
    with e.begin() as c:
        c.execute(t.insert(), {"n": n}); print("in", n); time.sleep(hold)
    print("out", n)
a = threading.Thread(target=w, args=("a", 0.2)); b = threading.Thread(target=w, args=("b", 0.1))
a.start(); time.sleep(0.05); b.start(); a.join(); b.join()
with e.connect() as c: print(c.execute(t.select()).all())
c1 = sqlite3.connect("lk.db", timeout=0.2); c2 = sqlite3.connect("lk.db", timeout=0.2)
c1.execute("insert into t (n) values ('q')")
t0 = time.time(); tr(lambda: c2.execute("insert into t (n) values ('r')")); print(0.1 < time.time() - t0 < 0.6)
c1.rollback(); c2.execute("insert into t (n) values ('r')"); c2.commit(); print(c1.execute("select count(*) from t").fetchone())
c1.isolation_level = None; c1.execute("begin exclusive"); tr(lambda: c2.execute("select * from t")); c1.execute("commit")
def late(): time.sleep(0.1); c3.commit(); c3.close()
c3 = sqlite3.connect("lk.db", check_same_thread=False); c3.execute("delete from t where n = 'r'")
th = threading.Thread(target=late); th.start(); c2.execute("update t set n = 'z'"); print(c2.total_changes); c2.commit(); th.join()

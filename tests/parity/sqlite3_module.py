import sqlite3
c = sqlite3.connect(":memory:")
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__module__, type(e).__name__, e, getattr(e,'sqlite_errorname',None), getattr(e,'sqlite_errorcode',None))
print(c.isolation_level, c.autocommit, c.row_factory, c.text_factory, c.total_changes, c.in_transaction)
cur = c.cursor()
print(cur.description, cur.rowcount, cur.lastrowid, cur.arraysize, cur.connection is c)
print(cur.fetchone(), cur.fetchall(), cur.fetchmany())
cur.execute("create table t (id integer primary key, n text not null unique)")
print(cur.description, cur.rowcount, cur.lastrowid)
cur.execute("insert into t(n) values (?)", ("a",)); print(cur.rowcount, cur.lastrowid)
cur.executemany("insert into t(n) values (:n)", [{"n":"b"},{"n":"c"}]); print(cur.rowcount, cur.lastrowid)
t(lambda: cur.execute("insert into t(n) values (?)", ("a",)))
t(lambda: cur.execute("insert into t(n) values (?)", ()))
t(lambda: cur.execute("insert into t(n) values (?)", 5))
t(lambda: cur.execute("insert into t(n) values (?)", "ab"))
t(lambda: cur.execute("insert into t(n) values (?)", {"a":1}))
t(lambda: cur.execute("insert into t(n) values (:x)", {"a":1}))
cur.execute("insert into t(n) values (?)", (1,))
t(lambda: cur.execute("insert into t(n) values (?)", (object(),)))
t(lambda: cur.execute("insert into t(n) values (?)", (2**70,)))
t(lambda: cur.execute("selec"))
t(lambda: cur.execute("select 1; select 2"))
t(lambda: cur.execute("select * from nope"))
t(lambda: cur.execute(5))
t(lambda: cur.execute())
t(lambda: cur.executemany("select 1", [()]))
t(lambda: cur.executescript("create table x(a); insert into x values(1); selec"))
t(lambda: cur.execute("select id, n from t").description)
t(lambda: [r for r in cur])
c.row_factory = sqlite3.Row
r = c.execute("select id, n as N from t").fetchone()
print(r["n"], r["N"], r[0], r[-1], tuple(r), r.keys(), len(r), r[0:1], dict(r), r == c.execute("select id, n as N from t").fetchone(), isinstance(r, tuple))
t(lambda: r["zz"]); t(lambda: r[7]); t(lambda: r[1.5]); t(lambda: sqlite3.Row()); 
print(str(r)[:21], hash(r)==hash(r))
print(sqlite3.apilevel, sqlite3.paramstyle, sqlite3.threadsafety, sqlite3.PARSE_DECLTYPES, sqlite3.PARSE_COLNAMES, sqlite3.complete_statement("select 1;"), sqlite3.complete_statement("select"), sqlite3.sqlite_version_info[0], sqlite3.LEGACY_TRANSACTION_CONTROL)
with c: c.execute("insert into t(n) values('zz')")
try:
    with c:
        c.execute("insert into t(n) values('yy')"); 1/0
except ZeroDivisionError: pass
print(c.execute("select count(*) from t").fetchone()[0], c.total_changes)
c.create_function("twice", 1, lambda x: x*2)
print(c.execute("select twice(21), twice('a')").fetchone()[:])
c.create_function("boom", 0, lambda: 1/0)
t(lambda: c.execute("select boom()").fetchone())
t(lambda: c.execute("select twice()").fetchone())
class Sum:
    def __init__(self): self.t=0
    def step(self, v): self.t+=v
    def finalize(self): return self.t
c.create_aggregate("mysum",1,Sum)
print(c.execute("select mysum(id) from t").fetchone()[0])
c.create_collation("rev", lambda a,b: (a<b)-(a>b))
print([r[0] for r in c.execute("select n from t order by n collate rev")])
c.row_factory=None
print("\n".join(c.iterdump()))
d = sqlite3.connect(":memory:"); c.backup(d); print(d.execute("select count(*) from t").fetchone())
c.text_factory = bytes; print(c.execute("select n from t").fetchone()); c.text_factory=str
c.row_factory = lambda cur,row: {d[0]:v for d,v in zip(cur.description,row)}
print(c.execute("select * from t").fetchmany(2))
c.close(); t(lambda: c.execute("select 1")); t(lambda: cur.execute("select 1")); t(lambda: c.cursor()); t(lambda: c.commit()); c.close()
t(lambda: c.in_transaction); t(lambda: c.total_changes)
print(repr(c)[:30], repr(cur)[:25], sqlite3.Connection, sqlite3.Cursor, sqlite3.Row, sqlite3.Error.__mro__)
import datetime
e = sqlite3.connect(":memory:", detect_types=sqlite3.PARSE_DECLTYPES|sqlite3.PARSE_COLNAMES)
e.execute("create table d(d date, ts timestamp, p point)")
class P:
    def __init__(s,x,y): s.x,s.y=x,y
    def __repr__(s): return f"P({s.x},{s.y})"
sqlite3.register_adapter(P, lambda p: f"{p.x};{p.y}")
sqlite3.register_converter("point", lambda b: P(*map(int,b.split(b";"))))
e.execute("insert into d values(?,?,?)",(datetime.date(2020,1,2), datetime.datetime(2020,1,2,3,4,5,6), P(1,2)))
print(e.execute("select * from d").fetchall())
print(e.execute('select d as "x [timestamp]", p as "p [point]" from d').description)
class Q:
    def __conform__(self, proto):
        if proto is sqlite3.PrepareProtocol: return "q"
print(e.execute("select ?", (Q(),)).fetchone())
e.isolation_level=None; print(e.isolation_level, e.in_transaction); e.execute("begin"); print(e.in_transaction); e.rollback(); print(e.in_transaction)
t(lambda: setattr(e,"isolation_level","X"))
f = sqlite3.connect(":memory:", autocommit=False); print(f.in_transaction, f.autocommit, f.isolation_level); f.commit(); print(f.in_transaction)
f = sqlite3.connect(":memory:", autocommit=True); print(f.in_transaction, f.autocommit); f.execute("create table a(b)"); f.execute("insert into a values(1)"); print(f.in_transaction)
f = sqlite3.connect(":memory:", isolation_level="IMMEDIATE"); print(f.isolation_level)
t(lambda: sqlite3.connect("/nonexistent/x.db")); t(lambda: sqlite3.connect()); t(lambda: sqlite3.connect(5))
f.set_trace_callback(print); f.execute("select 1+1")

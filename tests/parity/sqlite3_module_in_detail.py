import sqlite3
print(sqlite3.paramstyle, sqlite3.apilevel, sqlite3.threadsafety, sqlite3.PARSE_DECLTYPES, sqlite3.sqlite_version_info > (3, 30))
c = sqlite3.connect(":memory:")
cur = c.cursor()
print(cur.execute("create table t (id integer primary key, n text, v real)") is cur, cur.description, cur.rowcount, cur.lastrowid)
cur.execute("insert into t (n, v) values (?, ?)", ("a", 1.5)); print(cur.lastrowid, cur.rowcount, c.in_transaction, c.total_changes)
cur.executemany("insert into t (n, v) values (:n, :v)", [{"n": "b", "v": None}, {"n": "c", "v": 2}]); print(cur.rowcount, cur.lastrowid)
c.commit(); print(c.in_transaction)
print(cur.execute("select * from t").fetchall(), cur.description, cur.fetchone(), cur.fetchall())
cur.execute("select * from t"); print(cur.fetchone(), cur.fetchmany(1), cur.fetchmany(5), cur.arraysize)
for r in c.execute("select id, n from t where id > ?", [1]): print(r)
c.row_factory = sqlite3.Row
r = c.execute("select id, n as name from t").fetchone(); print(r["id"], r["NAME"], r.keys(), tuple(r), len(r), r[0:2], r == r, list(r), dict(r))
for bad in (lambda: r["zz"], lambda: r[5], lambda: c.execute("select * from zz"), lambda: c.execute("selec"), lambda: c.execute("select ?", ()), lambda: c.execute("select ?", (1, 2)), lambda: c.execute("select :a", {"b": 1}), lambda: c.execute("select ?", (object(),)), lambda: c.execute("insert into t values (1, 'x', 1)"), lambda: c.execute("select 1; select 2"), lambda: c.executescript("select 1; bad"), lambda: c.execute(5), lambda: c.execute("select ?", 5), lambda: cur.executemany("select ?", [(1,)]), lambda: c.execute("insert into t (id) values (?)", ("zz",)), lambda: c.create_function("f", 1, 5) or c.execute("select f(1)").fetchone(), lambda: sqlite3.connect("/nonexistent/x.db")):
    try: print(bad())
    except Exception as x: print(type(x).__module__, type(x).__name__, x, getattr(x, "sqlite_errorcode", None), getattr(x, "sqlite_errorname", None))
with c:
    c.execute("insert into t (n) values ('w')")
try:
    with c:
        c.execute("insert into t (n) values ('z')"); raise ValueError("boom")
except ValueError as x: print(x, c.execute("select count(*) from t").fetchone()[0])
c.row_factory = None
c.create_function("twice", 1, lambda x: x * 2); print(c.execute("select twice(4), twice('ab')").fetchone())
class Sum:
    def __init__(self): self.s = 0
    def step(self, v): self.s += v or 0
    def finalize(self): return self.s
c.create_aggregate("mysum", 1, Sum); print(c.execute("select mysum(v) from t").fetchone())
c.create_collation("rev", lambda a, b: (a < b) - (a > b)); print(c.execute("select n from t order by n collate rev").fetchall())
c.executescript("create table u (x); insert into u values (1); insert into u values (2);"); print(c.execute("select sum(x) from u").fetchone())
print("\n".join(c.iterdump()))
c.row_factory = lambda cur, row: {d[0]: v for d, v in zip(cur.description, row)}; print(c.execute("select id, n from t limit 1").fetchone())
c.text_factory = bytes; c.row_factory = None; print(c.execute("select 'a'").fetchone()); c.text_factory = str
c.set_trace_callback(lambda s: print("trace", s)); c.execute("select 1"); c.set_trace_callback(None)
import datetime, decimal
sqlite3.register_adapter(decimal.Decimal, str); print(c.execute("select ?, typeof(?)", (decimal.Decimal("1.5"), decimal.Decimal("1.5"))).fetchone())
sqlite3.register_converter("point", lambda b: tuple(map(int, b.split(b",")))); d = sqlite3.connect(":memory:", detect_types=sqlite3.PARSE_DECLTYPES | sqlite3.PARSE_COLNAMES); d.execute("create table p (q point)"); d.execute("insert into p values ('1,2')"); print(d.execute("select q, q as \"z [point]\" from p").fetchone())
print(c.isolation_level, c.in_transaction); c.isolation_level = None; c.execute("begin"); c.execute("rollback")
b = sqlite3.connect(":memory:"); c.backup(b); print(b.execute("select count(*) from t").fetchone())
c.close()
for f in (lambda: c.execute("select 1"), lambda: cur.fetchone(), lambda: c.commit()):
    try: f()
    except Exception as x: print(type(x).__name__, x)
print(issubclass(sqlite3.IntegrityError, sqlite3.DatabaseError), sqlite3.Error.__mro__[1].__name__, sqlite3.IntegrityError.__module__)

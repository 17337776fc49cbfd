from sqlalchemy import *
from sqlalchemy import exc
e = create_engine("sqlite:///tx.db", echo=True)
m = MetaData(); t = Table("t", m, Column("id", Integer, primary_key=True), Column("n", String))
m.drop_all(e); m.create_all(e)
def tr(f):
    try: print(f())
    except Exception as x: print(type(x).__name__, x)
with e.connect() as c:
    print(c.in_transaction(), c.in_nested_transaction(), c.get_transaction(), c.closed, c.invalidated)
    c.execute(t.insert(), {"n": "a"}); print(c.in_transaction(), c.get_transaction().is_active, c.get_nested_transaction())
    c.rollback(); print(c.execute(t.select()).all())
    tr(c.begin)
    c.rollback()
    with c.begin() as tx: c.execute(t.insert(), {"n": "b"}); print(tx.is_active, tx.is_valid, tx)if False else None
    with c.begin() as tx:
        c.execute(t.insert(), {"n": "c"}); tx.rollback(); print(tx.is_active)
        tr(lambda: c.execute(t.select()).all())
    sp = None
    with c.begin():
        c.execute(t.insert(), {"n": "d"})
        sp = c.begin_nested(); c.execute(t.insert(), {"n": "e"}); print(c.in_nested_transaction()); sp.rollback(); print(sp.is_active)
        tr(sp.commit)
        with c.begin_nested() as s2:
            with c.begin_nested(): c.execute(t.insert(), {"n": "f"})
    print(c.execute(t.select()).all())
    c.commit(); c.commit(); c.rollback()
    tx = c.begin(); tx.commit(); tr(tx.commit); tr(tx.rollback); tx.close()
    try:
        with c.begin(): c.execute(t.insert(), {"n": "z"}); raise KeyError("x")
    except KeyError as x: print("key", x)
    print(c.scalar(select(func.count()).select_from(t)))
with e.connect().execution_options(isolation_level="AUTOCOMMIT") as c:
    c.execute(t.insert(), {"n": "auto"}); print(c.get_isolation_level(), c.default_isolation_level)
    c.rollback()
    with c.begin(): c.execute(t.insert(), {"n": "auto2"})
with e.connect() as c: print(c.execute(select(t.c.n)).scalars().all()); tr(lambda: c.execution_options(isolation_level="AUTOCOMMIT"))
tr(lambda: e.connect().execution_options(isolation_level="NOPE"))
e2 = create_engine("sqlite:///tx.db", isolation_level="SERIALIZABLE"); c = e2.connect(); print(c.get_isolation_level()); c.close()
tr(lambda: create_engine("sqlite://", isolation_level="BAD").connect())
with e.begin() as c: c.execute(text("delete from t"))
with e.connect() as c:
    c.execute(t.insert(), [{"n": "p"}, {"n": "q"}]); c.invalidate(); print(c.invalidated, c.closed)
    tr(lambda: c.execute(t.select()).all()); c.rollback(); print(c.execute(t.select()).all())
c = e.connect(); c.close(); tr(lambda: c.execute(t.select())); tr(c.commit); tr(lambda: c.begin()); print(c.closed); c.close()
c = e.connect(); d = c.detach(); print(c.connection.is_detached, c.info); c.close()
r = e.raw_connection(); cur = r.cursor(); cur.execute("select 1"); print(cur.fetchone()); r.commit(); r.close(); print(r.dbapi_connection if False else "")
with e.connect() as c:
    with c.begin_nested() as n: c.execute(t.insert(), {"n": "w"})
    print(c.in_transaction()); c.commit()
    r = c.execution_options(stream_results=True, max_row_buffer=5).execute(t.select()); print(r.fetchall())
    print(c.exec_driver_sql("select count(*) from t").scalar(), c.get_execution_options())
tx = None
with e.begin() as c:
    tx = c.get_transaction()
print(tx.is_active, repr(tx)[:40]); 

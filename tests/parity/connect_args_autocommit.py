import sqlite3
from sqlalchemy import create_engine, text, event
for mode in (False, True, sqlite3.LEGACY_TRANSACTION_CONTROL):
    engine = create_engine("sqlite:///%s.db" % mode, connect_args={"autocommit": mode})
    with engine.connect() as c:
        raw = c.connection.dbapi_connection
        print(mode, raw.autocommit, raw.in_transaction, repr(raw.isolation_level))
        c.execute(text("CREATE TABLE t (x INTEGER)"))
        print("after DDL", raw.in_transaction)
        c.rollback()
        print("after rollback", raw.in_transaction, c.execute(text("SELECT count(*) FROM sqlite_master")).scalar())
        c.execute(text("CREATE TABLE IF NOT EXISTS t (x INTEGER)"))
        c.execute(text("INSERT INTO t VALUES (1)"))
        c.commit()
        with c.begin_nested() as s:
            c.execute(text("INSERT INTO t VALUES (2)"))
            s.rollback()
        c.commit()
        print(c.execute(text("SELECT x FROM t")).scalars().all(), raw.in_transaction)
    engine.dispose()
engine = create_engine("sqlite://", connect_args={"autocommit": False})
@event.listens_for(engine, "connect")
def fk(connection, record):
    was = connection.autocommit
    connection.autocommit = True
    connection.execute("PRAGMA foreign_keys=ON")
    connection.autocommit = was
with engine.connect() as c:
    print(c.execute(text("PRAGMA foreign_keys")).scalar())
raw = sqlite3.connect(":memory:", autocommit=False)
print(raw.in_transaction, raw.autocommit)
raw.commit()
print(raw.in_transaction)
raw.autocommit = True
print(raw.in_transaction)
raw.commit(); raw.rollback()
print(raw.in_transaction)
try:
    raw.autocommit = 3
except Exception as e:
    print(type(e).__name__, e)
try:
    sqlite3.connect(":memory:", autocommit=5)
except Exception as e:
    print(type(e).__name__, e)
try:
    e2 = create_engine("sqlite://", connect_args={"autocommit": "yes"})
    e2.connect()
except Exception as e:
    print(type(e).__name__, e)
e3 = create_engine("sqlite://", isolation_level="AUTOCOMMIT", connect_args={"autocommit": False})
with e3.connect() as c:
    print(c.connection.autocommit, c.connection.in_transaction, c.get_isolation_level())
e4 = create_engine("sqlite://")
with e4.connect() as c:
    c = c.execution_options(isolation_level="AUTOCOMMIT")
    print(c.connection.autocommit, repr(c.connection.isolation_level), c.get_isolation_level())

from sqlalchemy import create_engine, text, exc
writer = create_engine("sqlite:///registry.db", connect_args={"timeout": 0.05})
reader = create_engine("sqlite:///registry.db", connect_args={"timeout": 0.05})
with writer.begin() as c:
    c.execute(text("CREATE TABLE models (id INTEGER PRIMARY KEY, name TEXT)"))
    c.execute(text("INSERT INTO models (name) VALUES ('bert')"))
w = writer.connect()
w.execute(text("INSERT INTO models (name) VALUES ('gpt')"))
with reader.connect() as r:
    print("reader sees", r.execute(text("SELECT name FROM models ORDER BY id")).scalars().all())
print("writer sees", w.execute(text("SELECT name FROM models ORDER BY id")).scalars().all())
r = reader.connect()
try:
    r.execute(text("INSERT INTO models (name) VALUES ('t5')"))
except exc.OperationalError as e:
    print(type(e).__name__, e.orig)
r.rollback()
result = r.execute(text("SELECT name FROM models ORDER BY id"))
print("first row", result.fetchone())
w.commit()
with reader.connect() as r2:
    print("reader sees", r2.execute(text("SELECT name FROM models ORDER BY id")).scalars().all())
r.close()
# a reader in a transaction, with a write of its own later
r = reader.connect()
r.exec_driver_sql("BEGIN")
print(r.execute(text("SELECT count(*) FROM models")).scalar())
w.execute(text("INSERT INTO models (name) VALUES ('llama')"))
try:
    w.commit()
except exc.OperationalError as e:
    print("commit:", type(e).__name__, e.orig)
print(r.execute(text("SELECT count(*) FROM models")).scalar())
try:
    r.execute(text("INSERT INTO models (name) VALUES ('x')"))
except exc.OperationalError as e:
    print("insert:", type(e).__name__, e.orig)
r.rollback()
try:
    w.commit()
    print("committed")
except exc.SQLAlchemyError as e:
    print("commit again:", type(e).__name__, e)
    w.rollback()
w.close()
with reader.connect() as r2:
    print("reader sees", r2.execute(text("SELECT name FROM models ORDER BY id")).scalars().all())

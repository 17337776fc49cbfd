from sqlalchemy import Column, Integer, String, create_engine, text
from sqlalchemy.orm import declarative_base

engine = create_engine("sqlite://", echo=True)
with engine.connect() as connection:
    connection.execute(text("CREATE TABLE logs (id INTEGER PRIMARY KEY, line TEXT)"))
    connection.execute(text("INSERT INTO logs (line) VALUES (:line)"), {"line": "one"})
    connection.execute(text("INSERT INTO logs (line) VALUES (:line)"), [{"line": "two"}, {"line": "three"}])
    connection.commit()
    result = connection.execute(text("SELECT id, line FROM logs WHERE id > :low ORDER BY id"), {"low": 1})
    for row in result:
        print(row.id, row.line, row)
with engine.begin() as connection:
    result = connection.execute(text("UPDATE logs SET line = line || '!'"))
    print(result.rowcount, result.returns_rows)
try:
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM logs"))
        raise KeyError("undo")
except KeyError as error:
    print("undone", error)
with engine.connect() as connection:
    print(connection.execute(text("SELECT count(*) FROM logs")).scalar())
    print(connection.execute(text("SELECT line FROM logs")).scalars().all())
    print(connection.scalar(text("SELECT max(id) FROM logs")))
    with connection.begin_nested():
        connection.execute(text("DELETE FROM logs WHERE id = 1"))
    print(connection.in_transaction(), connection.closed)
    connection.rollback()
print(connection.closed, engine.dialect.name, engine.url, engine)

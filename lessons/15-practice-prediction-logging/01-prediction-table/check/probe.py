"""Tries the table out that the migration made."""

import sqlite3
from datetime import datetime

from database import make_engine
from models import Prediction
from sqlalchemy.orm import Session

connection = sqlite3.connect("predictions.db")
indexes = connection.execute("SELECT name FROM pragma_index_list('predictions')").fetchall()
found = []
for (name,) in indexes:
    columns = connection.execute("SELECT name FROM pragma_index_info(?)", [name]).fetchall()
    found.append("+".join(column for (column,) in columns))
print("indexes:", " ".join(sorted(found)) or "none")
plan = connection.execute(
    "EXPLAIN QUERY PLAN SELECT * FROM predictions"
    " WHERE model = 'spam' AND created_at >= '2024-05-01'"
).fetchall()
print("one model since a day:", "searched" if plan[0][3].startswith("SEARCH") else "all rows read")
connection.close()


def stored(title, **changes):
    values = dict(
        model="spam",
        version=3,
        created_at=datetime(2024, 5, 1, 12, 30),
        latency_ms=8.5,
        label="ham",
        score=0.97,
    )
    values.update(changes)
    with Session(make_engine()) as session:
        try:
            session.add(Prediction(**values))
            session.commit()
            print(f"{title}: stored")
        except Exception as error:
            print(f"{title}: {type(error).__name__}")


stored("a prediction")
stored("without score", score=None)
stored("latency 0", latency_ms=0)
stored("latency -1", latency_ms=-1)

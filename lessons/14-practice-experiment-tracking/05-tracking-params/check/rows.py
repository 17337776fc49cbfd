"""What the database holds now."""

import json
import sqlite3

connection = sqlite3.connect("tracking.db")


def ask(sql):
    try:
        return connection.execute(sql).fetchall()
    except sqlite3.OperationalError:
        return None


rows = ask("SELECT run_id, name, value FROM params ORDER BY run_id, name")
if rows is None:
    print("rows: no table")
else:
    print("rows:", " ".join(f"{r[0]}:{r[1]}={r[2]!r}" for r in rows) or "none")
texts = ask("SELECT runs.name, runs.params FROM runs ORDER BY id")
if texts is not None:
    texts = {name: json.loads(text) for name, text in texts}
    texts = {name: dict(sorted(texts[name].items())) for name in texts}
print("column:", "no column" if texts is None else texts)
kept = ask("SELECT count(*) FROM runs JOIN metrics ON runs.id = run_id WHERE status = 'finished'")
print("runs with their metrics:", kept[0][0])
connection.close()

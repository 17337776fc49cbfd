"""What the log holds now."""

import sqlite3

connection = sqlite3.connect("predictions.db")
columns = [name for (name,) in connection.execute("SELECT name FROM pragma_table_info('predictions')")]
print("environment is there:", "environment" in columns)
print("rows, sum of latencies:", *connection.execute("SELECT count(*), sum(latency_ms) FROM predictions").fetchone())
if "environment" in columns:
    print("environments:", connection.execute("SELECT DISTINCT environment FROM predictions").fetchall())


def old_writer(title, latency):
    try:
        connection.execute(
            "INSERT INTO predictions (model, version, created_at, latency_ms, label)"
            " VALUES ('spam', 3, '2024-05-02 12:00:00', ?, 'ham')",
            [latency],
        )
        print(f"{title}: stored")
    except sqlite3.IntegrityError:
        print(f"{title}: refused")


old_writer("an old program", 1)
old_writer("a latency of -1", -1)
connection.rollback()
names = [name for (name,) in connection.execute("SELECT name FROM pragma_index_list('predictions')")]
print("indexes:", len(names))
connection.close()

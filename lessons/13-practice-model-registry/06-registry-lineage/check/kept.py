"""Are the rows, the check constraint and the index still there?"""

import sqlite3

connection = sqlite3.connect("registry.db")
rows = connection.execute(
    "SELECT id, number, stage, accuracy, created_at, parent_id FROM model_versions ORDER BY id"
).fetchall()
print("rows:", ", ".join(f"{row[0]} {row[1]} {row[2]} {row[5]}" for row in rows))
print("dates:", {row[4] for row in rows} == {"2024-05-01 12:00:00"})
for title, stage in (("stage live", "live"), ("two in production", "production")):
    try:
        connection.execute("UPDATE model_versions SET stage = ?", [stage])
        print(f"{title}: stored")
    except sqlite3.IntegrityError:
        print(f"{title}: refused")
connection.rollback()
connection.close()

"""What the database holds now."""

import sqlite3

connection = sqlite3.connect("registry.db")
rows = connection.execute(
    "SELECT models.name, number, stage, accuracy FROM model_versions"
    " JOIN models ON models.id = model_id ORDER BY models.name, number"
).fetchall()
print("stages:", ", ".join(f"{name} {number} {stage}" for name, number, stage, _ in rows))
print("rows as they were:", len(rows) == 10 and all(row[3] == 0.5 for row in rows))
connection.execute("UPDATE model_versions SET stage = 'archived'")
try:
    connection.execute("UPDATE model_versions SET stage = 'production' WHERE number IN (1, 2, 9)")
    print("two in production: stored")
except sqlite3.IntegrityError:
    print("two in production: refused")
try:
    connection.execute("UPDATE model_versions SET stage = 'staging'")
    print("two in staging: stored")
except sqlite3.IntegrityError:
    print("two in staging: refused")
connection.rollback()
connection.close()

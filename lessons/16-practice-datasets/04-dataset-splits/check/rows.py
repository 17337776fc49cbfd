"""Which splits the migration made."""

import sqlite3

connection = sqlite3.connect("datasets.db")
rows = connection.execute("SELECT version_id, name, rows FROM splits ORDER BY 1, 2").fetchall()
print("splits:", rows)
print("versions:", connection.execute("SELECT count(*) FROM versions").fetchone()[0])
connection.close()

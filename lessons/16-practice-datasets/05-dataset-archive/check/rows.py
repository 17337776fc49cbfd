"""What the migration made of the tag."""

import sqlite3

connection = sqlite3.connect("datasets.db")


def ask(sql):
    return " ".join(str(row[0]) for row in connection.execute(sql)) or "none"


print("datasets:", ask("SELECT name FROM datasets ORDER BY id"))
print("archived:", ask("SELECT name FROM datasets WHERE archived_at IS NOT NULL ORDER BY id"))
print("with a time:", ask("SELECT count(*) FROM datasets WHERE abs(julianday('now') - julianday(archived_at)) < 1"))
print("tags:", ask("SELECT name FROM tags ORDER BY name"))
print("pairs:", ask("SELECT dataset_id || '-' || tag_id FROM dataset_tags ORDER BY 1"))
print("versions:", ask("SELECT count(*) FROM versions"))
connection.close()

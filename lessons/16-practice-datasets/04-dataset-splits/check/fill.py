"""A catalog that has been in use."""

import sqlite3

connection = sqlite3.connect("datasets.db")
connection.execute("INSERT INTO datasets (id, name) VALUES (1, 'reviews')")
connection.executemany(
    "INSERT INTO versions (id, dataset_id, number, checksum, size) VALUES (?, 1, ?, ?, ?)",
    [(11, 1, "a1", 500), (12, 2, "b2", 0), (13, 3, "c3", 800)],
)
connection.commit()
connection.close()

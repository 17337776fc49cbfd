"""A catalog in which people have marked datasets with a tag."""

import sqlite3

connection = sqlite3.connect("datasets.db")
connection.executemany("INSERT INTO datasets (id, name) VALUES (?, ?)", [(1, "reviews"), (2, "old"), (3, "older"), (4, "plain")])
connection.executemany("INSERT INTO tags (id, name) VALUES (?, ?)", [(5, "text"), (6, "deleted"), (7, "undeleted")])
connection.executemany("INSERT INTO dataset_tags VALUES (?, ?)", [(1, 5), (1, 7), (2, 6), (2, 5), (3, 6)])
connection.execute("INSERT INTO versions (dataset_id, number, checksum, size) VALUES (2, 1, 'a1', 5)")
connection.commit()
connection.close()

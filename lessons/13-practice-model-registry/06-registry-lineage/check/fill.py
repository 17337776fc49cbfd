"""A registry with versions in it."""

import sqlite3

connection = sqlite3.connect("registry.db")
connection.execute("INSERT INTO models (id, name, framework) VALUES (7, 'bert', 'jax')")
for number, stage in enumerate(["archived", "production", "staging"], 1):
    connection.execute(
        "INSERT INTO model_versions (id, model_id, number, stage, accuracy, created_at)"
        " VALUES (?, 7, ?, ?, 0.5, '2024-05-01 12:00:00')",
        [number + 20, number, stage],
    )
connection.commit()
connection.close()

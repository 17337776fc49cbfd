"""A registry that has been in use: some models have several versions in production."""

import sqlite3

VERSIONS = {
    "bert": ["production", "production", "staging"],
    "gpt": ["archived", "production"],
    "t5": ["staging"],
}

connection = sqlite3.connect("registry.db")
for name, stages in VERSIONS.items():
    connection.execute("INSERT INTO models (name, framework) VALUES (?, 'jax')", [name])
    [(model,)] = connection.execute("SELECT id FROM models WHERE name = ?", [name])
    for number, stage in enumerate(stages, 1):
        connection.execute(
            "INSERT INTO model_versions (model_id, number, stage, accuracy, created_at)"
            " VALUES (?, ?, ?, 0.5, '2024-05-01 12:00:00')",
            [model, number, stage],
        )
# an import from another registry: the higher number came first
connection.execute("INSERT INTO models (name, framework) VALUES ('vit', 'jax')")
for number, stage in [(10, "production"), (11, "archived"), (9, "production"), (2, "production")]:
    connection.execute(
        "INSERT INTO model_versions (model_id, number, stage, accuracy, created_at)"
        " SELECT id, ?, ?, 0.5, '2024-05-01 12:00:00' FROM models WHERE name = 'vit'",
        [number, stage],
    )
connection.commit()
connection.close()

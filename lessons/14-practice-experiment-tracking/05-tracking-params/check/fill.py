"""A tracker that has been in use, before parameters were rows."""

import json
import sqlite3

RUNS = {
    "wide": {"lr": 0.1, "layers": 4, "optimizer": "adam"},
    "narrow": {"lr": 0.01, "layers": 2},
    "plain": {},
}

connection = sqlite3.connect("tracking.db")
connection.execute("INSERT INTO experiments (id, name) VALUES (1, 'speed')")
for run_id, (name, params) in enumerate(RUNS.items(), 11):
    connection.execute(
        "INSERT INTO runs (id, experiment_id, name, status, params, started_at)"
        " VALUES (?, 1, ?, 'finished', ?, '2024-05-01 12:00:00')",
        [run_id, name, json.dumps(params)],
    )
    connection.execute("INSERT INTO metrics VALUES (?, 'loss', 1, 0.5)", [run_id])
connection.commit()
connection.close()

"""A log that has been in use."""

import sqlite3

connection = sqlite3.connect("predictions.db")
connection.executemany(
    "INSERT INTO predictions (model, version, created_at, latency_ms, label, score)"
    " VALUES ('spam', 3, '2024-05-01 12:00:00', ?, 'ham', 0.5)",
    [(number,) for number in range(300)],
)
connection.commit()
connection.close()

CREATE TABLE alerts (
    alert_id INTEGER NOT NULL PRIMARY KEY,
    model VARCHAR(80) NOT NULL,
    severity INTEGER NOT NULL,
    resolved BOOLEAN NOT NULL
);
INSERT INTO alerts (model, severity, resolved) VALUES
    ('ranker', 2, 0),
    ('fraud-scorer', 5, 1),
    ('embedder', 1, 1),
    ('ranker', 3, 0),
    ('moderator', 4, 0);

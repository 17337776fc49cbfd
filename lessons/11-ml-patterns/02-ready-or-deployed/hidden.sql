CREATE TABLE ml_models (
    model_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(100) NOT NULL,
    path VARCHAR(255) NOT NULL,
    status VARCHAR(20) NOT NULL,
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL
);
INSERT INTO ml_models (name, path, status, created_at) VALUES
    ('vision', 's3://models/vision-a', 'deployed', '2026-02-01 10:00:00'),
    ('ranker', 's3://models/ranker-x', 'deployed', '2026-02-03 10:00:00'),
    ('vision', 's3://models/vision-b', 'ready', '2026-02-04 10:00:00');

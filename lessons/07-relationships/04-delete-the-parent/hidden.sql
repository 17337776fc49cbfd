CREATE TABLE experiments (
    experiment_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL
);
CREATE TABLE metrics (
    metric_id INTEGER NOT NULL PRIMARY KEY,
    experiment_id INTEGER REFERENCES experiments (experiment_id),
    name VARCHAR(40) NOT NULL,
    value FLOAT NOT NULL
);
INSERT INTO experiments (name) VALUES ('tuned'), ('baseline');
INSERT INTO metrics (experiment_id, name, value) VALUES
    (1, 'debug', 0.1),
    (1, 'debug', 0.2),
    (1, 'recall', 0.6),
    (2, 'recall', 0.5);

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
INSERT INTO experiments (name) VALUES ('baseline'), ('tuned'), ('ablation');
INSERT INTO metrics (experiment_id, name, value) VALUES
    (1, 'accuracy', 0.81),
    (1, 'f1', 0.78),
    (2, 'accuracy', 0.9),
    (2, 'debug', 1.0),
    (3, 'debug', 7.0);

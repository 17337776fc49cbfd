CREATE TABLE runs (
    run_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(40) NOT NULL
);
CREATE TABLE metrics (
    metric_id INTEGER NOT NULL PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES runs (run_id),
    value FLOAT NOT NULL
);
INSERT INTO runs (run_id, name) VALUES (2, 'bert'), (7, 'unet'), (12, 'vit');

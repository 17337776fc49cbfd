CREATE TABLE models (
    model_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL
);
CREATE TABLE runs (
    run_id INTEGER NOT NULL PRIMARY KEY,
    model_id INTEGER REFERENCES models (model_id),
    loss FLOAT
);
INSERT INTO models (name) VALUES ('embedder');
INSERT INTO runs (model_id, loss) VALUES (1, 0.1);

CREATE TABLE models (
    model_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL UNIQUE,
    stage VARCHAR(20) NOT NULL
);
INSERT INTO models (name, stage) VALUES ('ranker-1', 'production'), ('ranker-2', 'staging'), ('ranker-3', 'staging');

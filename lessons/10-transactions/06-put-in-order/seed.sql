CREATE TABLE models (
    model_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(40) NOT NULL UNIQUE,
    stage VARCHAR(20) NOT NULL
);
CREATE UNIQUE INDEX one_in_production ON models (stage) WHERE stage = 'production';
INSERT INTO models (name, stage) VALUES ('ranker-1', 'archived'), ('ranker-2', 'archived'), ('ranker-3', 'production');

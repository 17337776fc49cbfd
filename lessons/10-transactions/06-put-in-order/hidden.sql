CREATE TABLE models (
    model_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(40) NOT NULL UNIQUE,
    stage VARCHAR(20) NOT NULL
);
CREATE UNIQUE INDEX one_in_production ON models (stage) WHERE stage = 'production';
INSERT INTO models (name, stage) VALUES ('ranker-2', 'staging'), ('ranker-7', 'archived'), ('ranker-9', 'production'), ('ranker-10', 'staging');

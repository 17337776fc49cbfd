CREATE TABLE ml_models (
    model_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(100) NOT NULL UNIQUE
);
CREATE TABLE model_versions (
    version_id INTEGER NOT NULL PRIMARY KEY,
    model_id INTEGER NOT NULL REFERENCES ml_models (model_id),
    number INTEGER NOT NULL,
    path VARCHAR(255) NOT NULL,
    UNIQUE (model_id, number)
);
INSERT INTO ml_models (model_id, name) VALUES (1, 'ranker'), (2, 'speech');
INSERT INTO model_versions (model_id, number, path) VALUES
    (1, 1, 'ranker-1.pt'), (1, 3, 'ranker-3.pt'), (2, 1, 'speech-1.pt');

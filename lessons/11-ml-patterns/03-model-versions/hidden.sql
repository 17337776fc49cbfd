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
INSERT INTO ml_models (model_id, name) VALUES (3, 'speech'), (4, 'ranker'), (5, 'vision');
INSERT INTO model_versions (model_id, number, path) VALUES
    (3, 1, 'a.pt'), (3, 4, 'b.pt'), (5, 1, 'c.pt'), (5, 2, 'd.pt'), (5, 9, 'e.pt');

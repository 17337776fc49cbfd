CREATE TABLE pipelines (
    pipeline_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL
);
CREATE TABLE steps (
    step_id INTEGER NOT NULL PRIMARY KEY,
    pipeline_id INTEGER NOT NULL REFERENCES pipelines (pipeline_id),
    position INTEGER NOT NULL,
    name VARCHAR(40) NOT NULL
);
INSERT INTO pipelines (name) VALUES ('train'), ('ingest'), ('archive');
INSERT INTO steps (pipeline_id, position, name) VALUES
    (1, 2, 'fit'), (1, 1, 'split'), (2, 1, 'download'), (1, 3, 'evaluate'), (2, 2, 'clean');

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
INSERT INTO pipelines (name) VALUES ('serve'), ('monitor'), ('train'), ('export');
INSERT INTO steps (pipeline_id, position, name) VALUES
    (3, 2, 'publish'), (3, 1, 'tune'), (1, 1, 'load'), (4, 1, 'quantize'), (4, 2, 'sign'), (4, 3, 'upload');

CREATE TABLE models (
    model_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL
);
CREATE TABLE tags (
    tag_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(40) NOT NULL UNIQUE
);
CREATE TABLE model_tags (
    model_id INTEGER NOT NULL REFERENCES models (model_id),
    tag_id INTEGER NOT NULL REFERENCES tags (tag_id),
    PRIMARY KEY (model_id, tag_id)
);
INSERT INTO models (name) VALUES ('resnet'), ('clip'), ('bert'), ('wavenet'), ('tabnet');
INSERT INTO tags (name) VALUES ('nlp'), ('vision'), ('audio'), ('production');
INSERT INTO model_tags (model_id, tag_id) VALUES
    (1, 2), (1, 4), (2, 1), (2, 2), (3, 1), (3, 4), (4, 3);

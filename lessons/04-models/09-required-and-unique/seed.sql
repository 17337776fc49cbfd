CREATE TABLE datasets (dataset_id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(80) NOT NULL UNIQUE);
INSERT INTO datasets (name) VALUES ('imdb'), ('coco');

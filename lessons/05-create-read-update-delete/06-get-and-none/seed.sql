CREATE TABLE models (model_id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(80) NOT NULL, accuracy FLOAT);
INSERT INTO models (model_id, name, accuracy) VALUES (1, 'bert-tiny', 0.87), (2, 'resnet-50', 0.91);

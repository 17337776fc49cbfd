CREATE TABLE models (model_id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(80) NOT NULL, accuracy FLOAT);
INSERT INTO models (model_id, name, accuracy) VALUES (7, 'unet', 0.78), (2, 'vit-small', NULL), (3, 'yolo', 0.8);

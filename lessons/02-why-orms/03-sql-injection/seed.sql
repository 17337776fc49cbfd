CREATE TABLE models (model_id INTEGER PRIMARY KEY, owner TEXT NOT NULL, name TEXT NOT NULL);
INSERT INTO models (owner, name) VALUES
    ('ada', 'churn-forest'),
    ('ada', 'bert-tiny'),
    ('grace', 'fraud-net'),
    ('d''arcy', 'house-prices'),
    ('d''arcy', 'estate-ranker');

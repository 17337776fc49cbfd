CREATE TABLE models (
    model_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    version VARCHAR(20) NOT NULL
);
INSERT INTO models (name, version) VALUES
    ('recsys', '1.0.0'),
    ('fraud-scorer', '3.1.0'),
    ('recsys', '1.1.0'),
    ('recsys', '2.0.0'),
    ('summarizer', '0.4.2');

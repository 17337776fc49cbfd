CREATE TABLE models (
    model_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    version VARCHAR(20) NOT NULL
);
INSERT INTO models (name, version) VALUES
    ('churn', '5.0.1'),
    ('fraud-scorer', '3.1.0'),
    ('fraud-scorer', '3.2.0');

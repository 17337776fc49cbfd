CREATE TABLE models (
    model_id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(80) NOT NULL, framework VARCHAR(40) NOT NULL, accuracy FLOAT
);
INSERT INTO models (name, framework, accuracy) VALUES
    ('zoo-net', 'jax', 0.99),
    ('churn-forest', 'sklearn', 0.81),
    ('mamba-tiny', 'pytorch', NULL),
    ('yolo-jax', 'jax', 0.72),
    ('alpha-rank', 'jax', 0.5),
    ('whisper-s', 'pytorch', 0.9),
    ('old-svm', 'sklearn', 0.64);

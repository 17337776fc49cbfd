CREATE TABLE predictions (
    prediction_id INTEGER NOT NULL PRIMARY KEY,
    label VARCHAR(40) NOT NULL,
    score FLOAT NOT NULL
);
INSERT INTO predictions (label, score) VALUES
    ('cat', 0.5),
    ('dog', 0.5),
    ('cat', 0.6),
    ('dog', 0.5),
    ('cat', 0.2),
    ('dog', 0.8),
    ('dog', 0.5);

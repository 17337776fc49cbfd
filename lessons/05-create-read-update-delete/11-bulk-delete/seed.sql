CREATE TABLE predictions (
    prediction_id INTEGER NOT NULL PRIMARY KEY, label VARCHAR(40) NOT NULL, score FLOAT, is_reviewed BOOLEAN NOT NULL
);
INSERT INTO predictions (label, score, is_reviewed) VALUES
    ('cat', 0.91, 0), ('dog', 0.31, 0), ('cat', 0.12, 1), ('bird', 0.44, 0),
    ('dog', NULL, 0), ('cat', 0.5, 0), ('fox', 0.2, 0);

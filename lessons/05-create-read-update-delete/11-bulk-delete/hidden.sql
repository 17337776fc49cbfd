CREATE TABLE predictions (
    prediction_id INTEGER NOT NULL PRIMARY KEY, label VARCHAR(40) NOT NULL, score FLOAT, is_reviewed BOOLEAN NOT NULL
);
INSERT INTO predictions (label, score, is_reviewed) VALUES
    ('spam', 0.1, 1), ('spam', 0.2, 1), ('ham', 0.3, 0), ('spam', 0.9, 1), ('ham', NULL, 1);

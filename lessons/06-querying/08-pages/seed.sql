CREATE TABLE predictions (
    prediction_id INTEGER NOT NULL PRIMARY KEY,
    label VARCHAR(40) NOT NULL,
    score FLOAT NOT NULL
);
INSERT INTO predictions (label, score) VALUES
    ('spam', 0.9),
    ('ham', 0.7),
    ('spam', 0.99),
    ('spam', 0.9),
    ('ham', 0.4),
    ('spam', 0.9),
    ('ham', 0.7),
    ('spam', 0.9);

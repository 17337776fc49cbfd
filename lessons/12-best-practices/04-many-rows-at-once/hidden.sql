CREATE TABLE predictions (
    prediction_id INTEGER NOT NULL PRIMARY KEY,
    label VARCHAR(20) NOT NULL,
    score FLOAT NOT NULL
);
INSERT INTO predictions (label, score) VALUES ('bird', 0.5);

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version (version_num) VALUES ('0001');
CREATE TABLE predictions (
    prediction_id INTEGER NOT NULL,
    label VARCHAR(40) NOT NULL,
    score FLOAT,
    PRIMARY KEY (prediction_id)
);
INSERT INTO predictions (prediction_id, label, score) VALUES
    (10, 'spam', 0.5),
    (11, 'ham', 0.99);

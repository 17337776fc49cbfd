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
    (1, 'cat', 0.97),
    (2, 'dog', 0.64),
    (3, 'cat', 0.81);

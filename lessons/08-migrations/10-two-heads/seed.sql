CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version (version_num) VALUES ('7c2e');
CREATE TABLE experiments (
    experiment_id INTEGER NOT NULL,
    name VARCHAR(80) NOT NULL,
    gpu VARCHAR(20),
    PRIMARY KEY (experiment_id)
);
INSERT INTO experiments (experiment_id, name, gpu) VALUES (1, 'warmup', 'A100'), (2, 'dropout', NULL);

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version (version_num) VALUES ('b90d');
CREATE TABLE experiments (
    experiment_id INTEGER NOT NULL,
    name VARCHAR(80) NOT NULL,
    notes TEXT,
    PRIMARY KEY (experiment_id)
);
INSERT INTO experiments (experiment_id, name, notes) VALUES (5, 'distill', 'teacher: bert-large');

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version (version_num) VALUES ('0001');
CREATE TABLE jobs (
    job_id INTEGER NOT NULL,
    command VARCHAR(120) NOT NULL,
    exit_code INTEGER,
    PRIMARY KEY (job_id)
);
INSERT INTO jobs (job_id, command, exit_code) VALUES
    (20, 'tokenize wiki', NULL),
    (21, 'train vit', 1),
    (22, 'export vit', 2),
    (23, 'train resnet', 0),
    (24, 'train mlp', NULL);

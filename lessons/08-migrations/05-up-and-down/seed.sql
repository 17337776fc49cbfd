CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version (version_num) VALUES ('0001');
CREATE TABLE runs (
    run_id INTEGER NOT NULL,
    name VARCHAR(80) NOT NULL,
    PRIMARY KEY (run_id)
);
INSERT INTO runs (run_id, name) VALUES (1, 'resnet-a'), (2, 'resnet-b'), (3, 'bert-tiny');

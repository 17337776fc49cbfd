CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version (version_num) VALUES ('0001');
CREATE TABLE datasets (
    dataset_id INTEGER NOT NULL,
    name VARCHAR(80) NOT NULL,
    licence VARCHAR(40),
    PRIMARY KEY (dataset_id)
);
INSERT INTO datasets (dataset_id, name, licence) VALUES
    (1, 'imdb', 'research only'),
    (2, 'mnist', 'CC BY-SA 3.0');

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version (version_num) VALUES ('0001');
CREATE TABLE deployments (
    deployment_id INTEGER NOT NULL,
    name VARCHAR(80) NOT NULL,
    traffic INTEGER NOT NULL,
    region VARCHAR(20) DEFAULT 'eu-west' NOT NULL,
    PRIMARY KEY (deployment_id)
);
INSERT INTO deployments (deployment_id, name, traffic, region) VALUES
    (7, 'speech', 100, 'ap-south');

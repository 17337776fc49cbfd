CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version (version_num) VALUES ('0001');
CREATE TABLE services (
    service_id INTEGER NOT NULL,
    name VARCHAR(60) NOT NULL,
    PRIMARY KEY (service_id)
);
CREATE TABLE rollouts (
    rollout_id INTEGER NOT NULL,
    service_id INTEGER NOT NULL,
    version VARCHAR(20) NOT NULL,
    failed BOOLEAN NOT NULL,
    PRIMARY KEY (rollout_id),
    FOREIGN KEY (service_id) REFERENCES services (service_id)
);
INSERT INTO services (service_id, name) VALUES
    (1, 'search'), (2, 'caption'), (3, 'embed'), (4, 'moderate');
INSERT INTO rollouts (rollout_id, service_id, version, failed) VALUES
    (1, 1, '1.0', 0), (2, 1, '1.1', 1), (3, 1, '1.1.1', 0),
    (4, 2, '0.4', 1), (5, 2, '0.5', 1),
    (6, 4, '3.0', 0);

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
    (5, 'tts'), (6, 'asr'), (9, 'rerank');
INSERT INTO rollouts (rollout_id, service_id, version, failed) VALUES
    (3, 5, '7', 0), (4, 5, '8', 0), (8, 5, '9', 1), (10, 5, '9.1', 0),
    (11, 9, '2.2', 0);

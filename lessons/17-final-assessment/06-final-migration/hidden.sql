CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version (version_num) VALUES ('0001');
CREATE TABLE deployments (
    deployment_id INTEGER NOT NULL,
    endpoint VARCHAR(80) NOT NULL,
    image VARCHAR(120) NOT NULL,
    PRIMARY KEY (deployment_id),
    UNIQUE (endpoint)
);
INSERT INTO deployments (deployment_id, endpoint, image) VALUES
    (2, '/asr', 'whisper-lite'),
    (5, '/tts', 'voice:7'),
    (6, '/moderate', 'safety-net:2026-11-02');

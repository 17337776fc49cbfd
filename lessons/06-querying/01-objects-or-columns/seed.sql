CREATE TABLE deployments (
    deployment_id INTEGER NOT NULL PRIMARY KEY,
    model VARCHAR(80) NOT NULL,
    region VARCHAR(20) NOT NULL,
    replicas INTEGER NOT NULL
);
INSERT INTO deployments (model, region, replicas) VALUES
    ('ranker', 'us-east', 6),
    ('ranker', 'eu-west', 4),
    ('fraud-scorer', 'eu-west', 2),
    ('speech-to-text', 'ap-south', 3),
    ('embedder', 'us-east', 8),
    ('fraud-scorer', 'us-east', 2);

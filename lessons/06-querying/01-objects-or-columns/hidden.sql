CREATE TABLE deployments (
    deployment_id INTEGER NOT NULL PRIMARY KEY,
    model VARCHAR(80) NOT NULL,
    region VARCHAR(20) NOT NULL,
    replicas INTEGER NOT NULL
);
INSERT INTO deployments (model, region, replicas) VALUES
    ('captioner', 'sa-east', 1),
    ('ranker', 'eu-north', 4),
    ('captioner', 'eu-north', 2),
    ('moderator', 'ca-west', 5),
    ('moderator', 'sa-east', 5);

CREATE TABLE deployments (
    deployment_id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(80) NOT NULL UNIQUE,
    region VARCHAR(20), replicas INTEGER NOT NULL, status VARCHAR(20) NOT NULL
);
INSERT INTO deployments (name, region, replicas, status) VALUES
    ('bert-api', 'eu-west', 1, 'testing'), ('gpt-api', 'us-east', 2, 'testing');

CREATE TABLE deployments (
    deployment_id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(80) NOT NULL UNIQUE,
    region VARCHAR(20), replicas INTEGER NOT NULL, status VARCHAR(20) NOT NULL
);
INSERT INTO deployments (name, region, replicas, status) VALUES
    ('spam-api', 'us-east', 8, 'live'), ('vision-api', NULL, 1, 'off'), ('bert-api', 'ap-south', 0, 'off');

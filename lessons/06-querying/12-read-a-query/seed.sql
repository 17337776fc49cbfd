CREATE TABLE endpoints (
    endpoint_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    region VARCHAR(20) NOT NULL,
    healthy BOOLEAN NOT NULL,
    latency_ms FLOAT
);
INSERT INTO endpoints (name, region, healthy, latency_ms) VALUES
    ('rank', 'eu-west', 1, 18.0),
    ('score', 'eu-west', 1, NULL),
    ('embed', 'us-east', 0, 95.5),
    ('caption', 'us-east', 1, 240.0),
    ('translate', 'ap-south', 1, 61.0),
    ('moderate', 'us-east', 1, NULL);

CREATE TABLE jobs (
    job_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    team VARCHAR(20) NOT NULL,
    status VARCHAR(20) NOT NULL,
    gpus INTEGER NOT NULL
);
INSERT INTO jobs (name, team, status, gpus) VALUES
    ('segment-roads', 'vision', 'running', 4),
    ('llm-pretrain', 'language', 'running', 64),
    ('detect-signs', 'vision', 'failed', 8),
    ('depth-maps', 'vision', 'running', 8),
    ('translate', 'language', 'queued', 16),
    ('clean-labels', 'vision', 'done', 1);

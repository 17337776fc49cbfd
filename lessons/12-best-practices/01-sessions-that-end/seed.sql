CREATE TABLE jobs (
    job_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    status VARCHAR(20) NOT NULL
);
INSERT INTO jobs (name, status) VALUES
    ('pretrain', 'running'),
    ('evaluate', 'queued'),
    ('distill', 'queued'),
    ('export', 'done'),
    ('quantize', 'queued'),
    ('publish', 'queued');

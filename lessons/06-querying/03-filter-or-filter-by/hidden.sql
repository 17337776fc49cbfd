CREATE TABLE jobs (
    job_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    team VARCHAR(20) NOT NULL,
    status VARCHAR(20) NOT NULL,
    gpus INTEGER NOT NULL
);
INSERT INTO jobs (name, team, status, gpus) VALUES
    ('ocr', 'vision', 'running', 2),
    ('upscale', 'vision', 'done', 12),
    ('diarize', 'speech', 'running', 5),
    ('wake-word', 'speech', 'failed', 6),
    ('pose', 'vision', 'queued', 4);

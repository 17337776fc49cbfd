CREATE TABLE jobs (
    job_id INTEGER NOT NULL PRIMARY KEY,
    team VARCHAR(20) NOT NULL,
    status VARCHAR(20) NOT NULL,
    gpu_hours FLOAT NOT NULL
);
INSERT INTO jobs (team, status, gpu_hours) VALUES
    ('ads', 'done', 1.0),
    ('ads', 'done', 2.0),
    ('maps', 'done', 9.0),
    ('maps', 'queued', 9.0),
    ('search', 'done', 4.0),
    ('search', 'done', 4.0),
    ('search', 'done', 0.5);

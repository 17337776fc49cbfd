CREATE TABLE jobs (
    job_id INTEGER NOT NULL PRIMARY KEY,
    team VARCHAR(20) NOT NULL,
    status VARCHAR(20) NOT NULL,
    gpu_hours FLOAT NOT NULL
);
INSERT INTO jobs (team, status, gpu_hours) VALUES
    ('vision', 'done', 12.0),
    ('language', 'done', 40.5),
    ('vision', 'done', 8.5),
    ('speech', 'failed', 3.0),
    ('language', 'done', 22.0),
    ('speech', 'done', 90.0),
    ('vision', 'failed', 1.5),
    ('vision', 'done', 10.0),
    ('search', 'done', 2.0);

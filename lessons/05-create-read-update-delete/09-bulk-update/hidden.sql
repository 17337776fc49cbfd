CREATE TABLE jobs (
    job_id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(80) NOT NULL,
    status VARCHAR(20) NOT NULL, attempts INTEGER NOT NULL
);
INSERT INTO jobs (name, status, attempts) VALUES
    ('a', 'failed', 0), ('b', 'failed', 0), ('c', 'failed', 2), ('d', 'done', 2), ('e', 'failed', 7), ('f', 'queued', 0);

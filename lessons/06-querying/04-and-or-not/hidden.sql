CREATE TABLE jobs (
    job_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    gpu VARCHAR(20) NOT NULL,
    priority INTEGER NOT NULL
);
INSERT INTO jobs (name, gpu, priority) VALUES
    ('a', 'A100', 5),
    ('b', 'A100', 4),
    ('c', 'T4', 9),
    ('d', 'H100', 6),
    ('e', 'H100', 1),
    ('f', 'L4', 3);

CREATE TABLE jobs (
    job_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    gpu VARCHAR(20) NOT NULL,
    priority INTEGER NOT NULL
);
INSERT INTO jobs (name, gpu, priority) VALUES
    ('pretrain', 'H100', 9),
    ('distill', 'A100', 7),
    ('sweep', 'A100', 2),
    ('evaluate', 'T4', 5),
    ('export', 'L4', 1),
    ('finetune', 'H100', 4),
    ('tokenize', 'T4', 2);

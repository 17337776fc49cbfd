CREATE TABLE jobs (
    job_id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(80) NOT NULL,
    status VARCHAR(20) NOT NULL, attempts INTEGER NOT NULL
);
INSERT INTO jobs (name, status, attempts) VALUES
    ('train-bert', 'failed', 1), ('eval-gpt', 'done', 1), ('export-vit', 'failed', 3),
    ('sync-features', 'failed', 2), ('train-unet', 'running', 1);

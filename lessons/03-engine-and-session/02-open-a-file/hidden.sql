CREATE TABLE jobs (job_id INTEGER PRIMARY KEY, gpu TEXT NOT NULL, hours INTEGER NOT NULL);
INSERT INTO jobs (gpu, hours) VALUES ('L4', 3), ('B200', 1), ('T4', 90), ('H100', 45), ('A10', 6);

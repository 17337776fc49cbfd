CREATE TABLE jobs (job_id INTEGER PRIMARY KEY, gpu TEXT NOT NULL, hours INTEGER NOT NULL);
INSERT INTO jobs (gpu, hours) VALUES ('A100', 12), ('H100', 31), ('T4', 2), ('A100', 7);

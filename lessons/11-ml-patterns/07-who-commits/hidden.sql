CREATE TABLE projects (
    project_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(60) NOT NULL UNIQUE
);
CREATE TABLE quotas (
    quota_id INTEGER NOT NULL PRIMARY KEY,
    project_id INTEGER NOT NULL REFERENCES projects (project_id),
    gpu_hours INTEGER NOT NULL,
    CONSTRAINT ck_quotas_positive CHECK (gpu_hours > 0)
);
INSERT INTO projects (project_id, name) VALUES (3, 'speech'), (4, 'tagging');
INSERT INTO quotas (project_id, gpu_hours) VALUES (3, 7), (4, 10);

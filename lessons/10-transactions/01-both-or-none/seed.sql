CREATE TABLE projects (
    project_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(40) NOT NULL UNIQUE,
    gpu_hours INTEGER NOT NULL,
    CONSTRAINT ck_projects_gpu_hours CHECK (gpu_hours >= 0)
);
INSERT INTO projects (name, gpu_hours) VALUES ('vision', 100), ('speech', 40), ('ranking', 250);

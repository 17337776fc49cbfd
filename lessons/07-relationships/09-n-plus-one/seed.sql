CREATE TABLE teams (
    team_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(40) NOT NULL
);
CREATE TABLE jobs (
    job_id INTEGER NOT NULL PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES teams (team_id)
);
INSERT INTO teams (name) VALUES ('vision'), ('language'), ('speech'), ('ads');
INSERT INTO jobs (team_id) VALUES (1), (1), (2), (1), (3), (2), (3), (1), (2);

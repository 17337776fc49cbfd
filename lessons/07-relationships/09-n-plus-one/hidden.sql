CREATE TABLE teams (
    team_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(40) NOT NULL
);
CREATE TABLE jobs (
    job_id INTEGER NOT NULL PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES teams (team_id)
);
INSERT INTO teams (name) VALUES ('vision');
INSERT INTO jobs (team_id) VALUES (1);

CREATE TABLE teams (
    team_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(40) NOT NULL
);
CREATE TABLE models (
    model_id INTEGER NOT NULL PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES teams (team_id)
);
CREATE TABLE runs (
    run_id INTEGER NOT NULL PRIMARY KEY,
    model_id INTEGER NOT NULL REFERENCES models (model_id),
    gpu_hours FLOAT NOT NULL
);
INSERT INTO teams (name) VALUES ('vision'), ('language');
INSERT INTO models (team_id) VALUES (1), (2), (1), (2);
INSERT INTO runs (model_id, gpu_hours) VALUES
    (1, 2.5), (1, 4.0), (2, 12.0), (3, 1.0), (4, 8.5), (4, 3.0), (2, 6.0);

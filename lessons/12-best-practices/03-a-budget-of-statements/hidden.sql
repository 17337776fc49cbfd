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
INSERT INTO teams (name) VALUES ('speech'), ('ads'), ('search'), ('new');
INSERT INTO models (team_id) VALUES (1), (1), (2), (3), (3), (3);
INSERT INTO runs (model_id, gpu_hours) VALUES
    (1, 1.5), (2, 1.0), (3, 20.0), (4, 0.5), (6, 2.0), (6, 2.5);

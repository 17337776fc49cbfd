CREATE TABLE quotas (
    team VARCHAR(20) NOT NULL PRIMARY KEY,
    gpus INTEGER NOT NULL CHECK (gpus >= 0)
);
INSERT INTO quotas (team, gpus) VALUES ('vision', 8), ('speech', 2), ('ads', 0);

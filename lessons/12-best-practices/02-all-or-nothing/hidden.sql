CREATE TABLE quotas (
    team VARCHAR(20) NOT NULL PRIMARY KEY,
    gpus INTEGER NOT NULL CHECK (gpus >= 0)
);
INSERT INTO quotas (team, gpus) VALUES ('ads', 1), ('speech', 5), ('vision', 64), ('search', 7);

CREATE TABLE gpus (
    gpu_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(40) NOT NULL,
    busy BOOLEAN NOT NULL
);
INSERT INTO gpus (name, busy) VALUES ('A100-0', 1), ('A100-1', 0), ('H100-0', 0), ('T4-0', 1), ('T4-1', 1);

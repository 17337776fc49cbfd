CREATE TABLE gpus (
    gpu_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(40) NOT NULL,
    busy BOOLEAN NOT NULL
);
INSERT INTO gpus (name, busy) VALUES ('H200-0', 0), ('H200-1', 0), ('H200-2', 0), ('H200-3', 1);

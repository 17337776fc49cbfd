CREATE TABLE datasets (
    dataset_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL UNIQUE,
    samples INTEGER
);
INSERT INTO datasets (name, samples) VALUES ('imdb', 50000), ('mnist', 70000);

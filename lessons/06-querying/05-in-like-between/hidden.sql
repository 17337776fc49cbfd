CREATE TABLE datasets (
    dataset_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    format VARCHAR(20) NOT NULL,
    samples INTEGER NOT NULL
);
INSERT INTO datasets (name, format, samples) VALUES
    ('SPEECHES-1900', 'parquet', 100000),
    ('orders', 'parquet', 99999),
    ('hate-speech', 'csv', 24783),
    ('traffic', 'csv', 100001),
    ('embeddings', 'arrow', 10000);

CREATE TABLE datasets (
    dataset_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    format VARCHAR(20) NOT NULL,
    samples INTEGER NOT NULL
);
INSERT INTO datasets (name, format, samples) VALUES
    ('LibriSpeech', 'flac', 281241),
    ('Speech-Commands', 'wav', 100000),
    ('clickstream', 'parquet', 4000000),
    ('imdb', 'csv', 50000),
    ('emotion-in-speech', 'arrow', 10000),
    ('mnist', 'idx', 70000),
    ('squad', 'arrow', 107785),
    ('iris', 'csv', 150);

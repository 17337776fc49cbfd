CREATE TABLE latencies (
    endpoint VARCHAR NOT NULL,
    minute INTEGER NOT NULL,
    ms FLOAT NOT NULL,
    PRIMARY KEY (endpoint, minute)
);
INSERT INTO latencies (endpoint, minute, ms) VALUES
    ('rank', 1, 60.0), ('rank', 2, 90.0), ('rank', 3, 150.0), ('rank', 4, 120.0), ('rank', 5, 75.0), ('rank', 6, 60.0),
    ('embed', 1, 30.0), ('embed', 2, 240.0), ('embed', 3, 27.0), ('embed', 4, 30.0), ('embed', 5, 300.0);

CREATE TABLE latencies (
    endpoint VARCHAR NOT NULL,
    minute INTEGER NOT NULL,
    ms FLOAT NOT NULL,
    PRIMARY KEY (endpoint, minute)
);
INSERT INTO latencies (endpoint, minute, ms) VALUES
    ('a', 1, 210.0), ('a', 2, 60.0), ('a', 3, 24.0), ('a', 4, 90.0),
    ('b', 1, 20.0), ('b', 2, 330.0), ('b', 3, 55.0), ('b', 4, 10.0);

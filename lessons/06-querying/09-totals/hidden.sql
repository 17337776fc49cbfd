CREATE TABLE benchmarks (
    benchmark_id INTEGER NOT NULL PRIMARY KEY,
    model VARCHAR(80) NOT NULL,
    latency_ms FLOAT
);
INSERT INTO benchmarks (model, latency_ms) VALUES
    ('ranker', NULL),
    ('moderator', 7.0),
    ('moderator', 9.5),
    ('translator', 22.5);

CREATE TABLE benchmarks (
    benchmark_id INTEGER NOT NULL PRIMARY KEY,
    model VARCHAR(80) NOT NULL,
    latency_ms FLOAT
);
INSERT INTO benchmarks (model, latency_ms) VALUES
    ('ranker', 12.5),
    ('ranker', 11.9),
    ('embedder', 8.4),
    ('speech-to-text', NULL),
    ('fraud-scorer', 3.2),
    ('captioner', NULL),
    ('captioner', 41.0);

CREATE TABLE runs (
    run_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    framework VARCHAR(20) NOT NULL,
    loss FLOAT
);
INSERT INTO runs (name, framework, loss) VALUES
    ('zeta', 'pytorch', 0.5),
    ('beta', 'pytorch', NULL),
    ('alpha', 'jax', 0.01),
    ('gamma', 'pytorch', 0.5),
    ('delta', 'pytorch', 0.9),
    ('eta', 'pytorch', 1.5);

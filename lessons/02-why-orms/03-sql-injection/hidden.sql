CREATE TABLE models (model_id INTEGER PRIMARY KEY, owner TEXT NOT NULL, name TEXT NOT NULL);
INSERT INTO models (owner, name) VALUES
    ('grace', 'compiler-lm'),
    ('d''arcy', 'letter-reader'),
    ('ada', 'engine-vae'),
    ('ada', 'loom-gan'),
    ('ada', 'bernoulli');

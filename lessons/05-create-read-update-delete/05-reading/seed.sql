CREATE TABLE models (
    model_id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(80) NOT NULL, framework VARCHAR(40) NOT NULL, accuracy FLOAT
);
INSERT INTO models (name, framework, accuracy) VALUES
    ('resnet-50', 'pytorch', 0.91),
    ('haiku-vit', 'jax', 0.89),
    ('gpt-mini', 'pytorch', 0.97),
    ('flax-bert', 'jax', 0.93),
    ('draft', 'tensorflow', NULL);

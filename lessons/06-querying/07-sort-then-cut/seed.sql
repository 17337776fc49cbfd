CREATE TABLE runs (
    run_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    framework VARCHAR(20) NOT NULL,
    loss FLOAT
);
INSERT INTO runs (name, framework, loss) VALUES
    ('unet', 'pytorch', 0.21),
    ('aligned', 'pytorch', NULL),
    ('vit-small', 'pytorch', 0.35),
    ('bert-tiny', 'jax', 0.12),
    ('convnext', 'pytorch', 0.35),
    ('resnet', 'pytorch', 0.4);

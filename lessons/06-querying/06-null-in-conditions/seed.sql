CREATE TABLE runs (
    run_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    accuracy FLOAT
);
INSERT INTO runs (name, accuracy) VALUES
    ('resnet', 0.91),
    ('bert', 0.88),
    ('vit', NULL),
    ('gpt-mini', 0.95),
    ('unet', NULL);

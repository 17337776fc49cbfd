CREATE TABLE ml_models (
    model_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(100) NOT NULL UNIQUE,
    framework VARCHAR(50) NOT NULL,
    status VARCHAR(20) NOT NULL,
    accuracy FLOAT
);
INSERT INTO ml_models (model_id, name, framework, status, accuracy) VALUES
    (1, 'vit-small', 'jax', 'ready', 0.91),
    (2, 'resnet-50', 'pytorch', 'deployed', 0.93),
    (3, 'unet', 'pytorch', 'ready', 0.9),
    (4, 'bert-tiny', 'pytorch', 'training', NULL),
    (5, 'mlp', 'jax', 'archived', 0.0);

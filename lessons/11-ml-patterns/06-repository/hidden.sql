CREATE TABLE ml_models (
    model_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(100) NOT NULL UNIQUE,
    framework VARCHAR(50) NOT NULL,
    status VARCHAR(20) NOT NULL,
    accuracy FLOAT
);
INSERT INTO ml_models (model_id, name, framework, status, accuracy) VALUES
    (2, 'gpt-mini', 'jax', 'training', NULL),
    (3, 'whisper', 'pytorch', 'ready', 0.97),
    (4, 'dropout', 'pytorch', 'ready', 0.2),
    (7, 'autoencoder', 'pytorch', 'deployed', 0.95);

CREATE TABLE experiments (
    experiment_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(100) NOT NULL,
    dataset VARCHAR(100) NOT NULL
);
CREATE TABLE hyperparameters (
    hyperparameter_id INTEGER NOT NULL PRIMARY KEY,
    experiment_id INTEGER NOT NULL REFERENCES experiments (experiment_id),
    name VARCHAR(50) NOT NULL,
    value VARCHAR(100) NOT NULL
);
CREATE TABLE metrics (
    metric_id INTEGER NOT NULL PRIMARY KEY,
    experiment_id INTEGER NOT NULL REFERENCES experiments (experiment_id),
    name VARCHAR(50) NOT NULL,
    epoch INTEGER NOT NULL,
    value FLOAT NOT NULL
);
INSERT INTO experiments (experiment_id, name, dataset) VALUES
    (1, 'wide', 'imdb'), (2, 'deep', 'imdb'), (3, 'tiny', 'imdb'), (4, 'huge', 'squad'), (5, 'plain', 'imdb'),
    (6, 'fresh', 'imdb'), (7, 'plain', 'imdb');
INSERT INTO hyperparameters (experiment_id, name, value) VALUES
    (1, 'width', '64'), (1, 'lr', '0.1'), (1, 'dropout', '0.0'), (2, 'width', '512'), (2, 'lr', '0.01'),
    (2, 'dropout', '0.0'), (3, 'lr', '0.3'), (4, 'lr', '0.001'), (5, 'width', '32'), (5, 'lr', '0.02'),
    (5, 'dropout', '0.0'), (6, 'lr', '0.05'), (7, 'width', '48'), (7, 'lr', '0.02'), (7, 'dropout', '0.0');
INSERT INTO metrics (experiment_id, name, epoch, value) VALUES
    (1, 'accuracy', 1, 0.71), (1, 'accuracy', 2, 0.86), (1, 'accuracy', 3, 0.84), (1, 'loss', 1, 1.2),
    (2, 'accuracy', 1, 0.89), (2, 'accuracy', 2, 0.91), (2, 'loss', 1, 1.9), (2, 'loss', 2, 0.7),
    (3, 'accuracy', 1, 0.55), (3, 'loss', 1, 2.4),
    (4, 'accuracy', 1, 0.97),
    (5, 'accuracy', 1, 0.8), (5, 'accuracy', 2, 0.88),
    (7, 'accuracy', 1, 0.87);

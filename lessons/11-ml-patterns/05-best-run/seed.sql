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
    (6, 'fresh', 'imdb');
INSERT INTO hyperparameters (experiment_id, name, value) VALUES
    (1, 'lr', '0.1'), (1, 'layers', '2'), (2, 'lr', '0.01'), (2, 'layers', '12'), (2, 'optimizer', 'adam'),
    (3, 'lr', '0.3'), (4, 'lr', '0.001'), (5, 'lr', '0.02'), (5, 'layers', '4'), (6, 'lr', '0.05');
INSERT INTO metrics (experiment_id, name, epoch, value) VALUES
    (1, 'accuracy', 1, 0.71), (1, 'accuracy', 2, 0.86), (1, 'accuracy', 3, 0.84), (1, 'loss', 1, 1.2),
    (2, 'accuracy', 1, 0.89), (2, 'accuracy', 2, 0.91), (2, 'loss', 1, 1.9), (2, 'loss', 2, 0.7),
    (3, 'accuracy', 1, 0.55), (3, 'loss', 1, 2.4),
    (4, 'accuracy', 1, 0.97),
    (5, 'accuracy', 1, 0.8), (5, 'accuracy', 2, 0.88);

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
    (10, 'a', 'imdb'), (11, 'b', 'squad'), (12, 'c', 'imdb'), (13, 'd', 'imdb'), (14, 'e', 'imdb');
INSERT INTO hyperparameters (experiment_id, name, value) VALUES
    (10, 'seed', '7'), (10, 'lr', '1.0'), (10, 'batch', '0'), (11, 'lr', '0.2'), (12, 'seed', '42'), (12, 'lr', '0.4'),
    (12, 'batch', '0'), (13, 'lr', '0.7'), (14, 'seed', '8'), (14, 'lr', '0.5'), (14, 'batch', '0');
INSERT INTO metrics (experiment_id, name, epoch, value) VALUES
    (10, 'accuracy', 1, 0.42), (10, 'accuracy', 2, 0.4), (10, 'loss', 1, 7.5),
    (11, 'accuracy', 1, 0.99),
    (12, 'accuracy', 1, 0.77), (12, 'accuracy', 2, 0.78), (12, 'loss', 1, 3.5),
    (13, 'loss', 1, 9.0),
    (14, 'accuracy', 1, 0.79);

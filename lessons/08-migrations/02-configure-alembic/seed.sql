CREATE TABLE datasets (
    dataset_id INTEGER NOT NULL,
    name VARCHAR(80) NOT NULL,
    PRIMARY KEY (dataset_id)
);
CREATE TABLE snapshots (
    snapshot_id INTEGER NOT NULL,
    dataset_id INTEGER NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    PRIMARY KEY (snapshot_id),
    FOREIGN KEY(dataset_id) REFERENCES datasets (dataset_id)
);
INSERT INTO datasets (dataset_id, name) VALUES (1, 'imdb'), (2, 'cifar-10');
INSERT INTO snapshots (snapshot_id, dataset_id, checksum) VALUES (1, 1, '9f2c'), (2, 1, '11ab');

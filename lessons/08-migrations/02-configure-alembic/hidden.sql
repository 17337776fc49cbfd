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
INSERT INTO datasets (dataset_id, name) VALUES (4, 'mnist');
INSERT INTO snapshots (snapshot_id, dataset_id, checksum) VALUES (7, 4, 'c0de');

CREATE TABLE runs (
    run_id INTEGER NOT NULL,
    name VARCHAR(80) NOT NULL,
    PRIMARY KEY (run_id)
);
INSERT INTO runs (run_id, name) VALUES (1, 'resnet-a'), (2, 'resnet-b');

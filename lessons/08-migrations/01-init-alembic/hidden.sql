CREATE TABLE runs (
    run_id INTEGER NOT NULL,
    name VARCHAR(80) NOT NULL,
    PRIMARY KEY (run_id)
);
INSERT INTO runs (run_id, name) VALUES (5, 'bert-tiny'), (8, 'unet'), (9, 'vit-small');

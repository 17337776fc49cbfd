CREATE TABLE runs (run_id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(80) NOT NULL UNIQUE);
INSERT INTO runs (name) VALUES ('no-such-run'), ('gpt-mini'), ('tmp-vit'), ('unet');

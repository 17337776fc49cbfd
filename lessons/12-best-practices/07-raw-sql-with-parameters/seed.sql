CREATE TABLE models (
    model_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    owner VARCHAR(40) NOT NULL
);
INSERT INTO models (name, owner) VALUES
    ('ranker', 'ada'), ('embedder', 'o''hara'), ('captioner', 'ada'), ('moderator', 'ops :night'), ('aligner', 'o''hara');

CREATE TABLE models (
    model_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    owner VARCHAR(40) NOT NULL
);
INSERT INTO models (name, owner) VALUES
    ('trap', 'nobody'' OR ''1''=''1'), ('search', 'ada'), ('speech', 'grace');

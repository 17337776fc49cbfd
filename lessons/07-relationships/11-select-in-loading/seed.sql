CREATE TABLE groups (
    group_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL
);
CREATE TABLE features (
    feature_id INTEGER NOT NULL PRIMARY KEY,
    group_id INTEGER NOT NULL REFERENCES groups (group_id)
);
CREATE TABLE readers (
    reader_id INTEGER NOT NULL PRIMARY KEY,
    group_id INTEGER NOT NULL REFERENCES groups (group_id)
);
INSERT INTO groups (name) VALUES ('user-clicks'), ('item-prices'), ('device');
INSERT INTO features (group_id) VALUES (1), (1), (1), (1), (2), (2), (3);
INSERT INTO readers (group_id) VALUES (1), (1), (1), (2), (2);

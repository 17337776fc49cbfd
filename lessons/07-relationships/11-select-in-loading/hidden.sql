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
INSERT INTO groups (name) VALUES ('geo'), ('session'), ('cart'), ('weather'), ('ads');
INSERT INTO features (group_id) VALUES (1), (2), (2), (2), (4), (4);
INSERT INTO readers (group_id) VALUES (1), (1), (2), (3), (4), (4), (4);

CREATE TABLE features (
    customer INTEGER NOT NULL PRIMARY KEY,
    visits INTEGER NOT NULL
);
INSERT INTO features (customer, visits) VALUES (1, 0), (2, 31), (3, 9), (4, 90);

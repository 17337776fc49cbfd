CREATE TABLE features (
    customer INTEGER NOT NULL PRIMARY KEY,
    visits INTEGER NOT NULL
);
INSERT INTO features (customer, visits) VALUES (1, 12), (2, 3), (3, 48), (4, 7);

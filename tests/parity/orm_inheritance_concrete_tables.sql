BEGIN (implicit)

PRAGMA main.table_info("dogs")
-- params: ()

PRAGMA temp.table_info("dogs")
-- params: ()

PRAGMA main.table_info("cats")
-- params: ()

PRAGMA temp.table_info("cats")
-- params: ()

PRAGMA main.table_info("shapes")
-- params: ()

PRAGMA temp.table_info("shapes")
-- params: ()

PRAGMA main.table_info("squares")
-- params: ()

PRAGMA temp.table_info("squares")
-- params: ()

CREATE TABLE dogs (
	id INTEGER NOT NULL, 
	tricks INTEGER NOT NULL, 
	name VARCHAR(20), 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	lives INTEGER NOT NULL, 
	name VARCHAR(20), 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE shapes (
	id INTEGER NOT NULL, 
	label VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE squares (
	id INTEGER NOT NULL, 
	label VARCHAR NOT NULL, 
	side INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO cats (lives, name) VALUES (?, ?)
-- params: (9, 'tom')

INSERT INTO dogs (tricks, name) VALUES (?, ?)
-- params: (2, 'rex')

INSERT INTO shapes (label) VALUES (?)
-- params: ('blob',)

INSERT INTO squares (label, side) VALUES (?, ?)
-- params: ('s', 2)

COMMIT

BEGIN (implicit)

SELECT dogs.id, dogs.tricks, dogs.name 
FROM dogs
-- params: ()

SELECT cats.id, cats.lives, cats.name 
FROM cats
-- params: ()

SELECT pjoin.id, pjoin.name, pjoin.type, pjoin.tricks, pjoin.lives 
FROM (SELECT cats.id AS id, cats.lives AS lives, cats.name AS name, CAST(NULL AS INTEGER) AS tricks, 'cat' AS type 
FROM cats UNION ALL SELECT dogs.id AS id, CAST(NULL AS INTEGER) AS lives, dogs.name AS name, dogs.tricks AS tricks, 'dog' AS type 
FROM dogs) AS pjoin ORDER BY pjoin.name
-- params: ()

SELECT shapes.id, shapes.label 
FROM shapes
-- params: ()

SELECT squares.label, squares.id, squares.side 
FROM squares
-- params: ()

SELECT cats.id, cats.lives, cats.name 
FROM cats 
WHERE cats.id = ?
-- params: (1,)

UPDATE cats SET lives=? WHERE cats.id = ?
-- params: (8, 1)

COMMIT

BEGIN (implicit)

SELECT cats.id, cats.lives, cats.name 
FROM cats 
WHERE cats.id = ?
-- params: (1,)

ROLLBACK


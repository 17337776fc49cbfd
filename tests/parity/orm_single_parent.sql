BEGIN (implicit)

PRAGMA main.table_info("pairs")
-- params: ()

PRAGMA temp.table_info("pairs")
-- params: ()

PRAGMA main.table_info("costumes")
-- params: ()

PRAGMA temp.table_info("costumes")
-- params: ()

PRAGMA main.table_info("dancers")
-- params: ()

PRAGMA temp.table_info("dancers")
-- params: ()

PRAGMA main.table_info("shoes")
-- params: ()

PRAGMA temp.table_info("shoes")
-- params: ()

CREATE TABLE costumes (
	id INTEGER NOT NULL, 
	color VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE shoes (
	id INTEGER NOT NULL, 
	size INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE dancers (
	id INTEGER NOT NULL, 
	shoe_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(shoe_id) REFERENCES shoes (id)
)
-- params: ()

CREATE TABLE pairs (
	a INTEGER NOT NULL, 
	b INTEGER NOT NULL, 
	PRIMARY KEY (a, b), 
	FOREIGN KEY(a) REFERENCES dancers (id), 
	FOREIGN KEY(b) REFERENCES costumes (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO shoes (size) VALUES (?)
-- params: (38,)

INSERT INTO costumes (color) VALUES (?) RETURNING id
-- params: ('red',)

INSERT INTO costumes (color) VALUES (?) RETURNING id
-- params: ('blue',)

INSERT INTO dancers (shoe_id) VALUES (?)
-- params: (1,)

INSERT INTO pairs (a, b) VALUES (?, ?)
-- params: [(1, 1), (1, 2)]

COMMIT

BEGIN (implicit)

SELECT dancers.id, dancers.shoe_id 
FROM dancers 
WHERE dancers.id = ?
-- params: (1,)

SELECT shoes.id, shoes.size 
FROM shoes 
WHERE shoes.id = ?
-- params: (1,)

SELECT costumes.id, costumes.color 
FROM costumes, pairs 
WHERE ? = pairs.a AND costumes.id = pairs.b
-- params: (1,)

INSERT INTO shoes (size) VALUES (?)
-- params: (40,)

UPDATE dancers SET shoe_id=? WHERE dancers.id = ?
-- params: (2, 1)

DELETE FROM pairs WHERE pairs.a = ? AND pairs.b = ?
-- params: (1, 1)

DELETE FROM costumes WHERE costumes.id = ?
-- params: (1,)

DELETE FROM shoes WHERE shoes.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT shoes.size 
FROM shoes
-- params: ()

SELECT costumes.color 
FROM costumes
-- params: ()

SELECT pairs.a, pairs.b 
FROM pairs
-- params: ()

SELECT dancers.id, dancers.shoe_id 
FROM dancers 
WHERE dancers.id = ?
-- params: (1,)

SELECT shoes.id, shoes.size 
FROM shoes 
WHERE shoes.id = ?
-- params: (2,)

INSERT INTO shoes (size) VALUES (?)
-- params: (41,)

UPDATE dancers SET shoe_id=? WHERE dancers.id = ?
-- params: (None, 1)

INSERT INTO dancers (shoe_id) VALUES (?)
-- params: (3,)

DELETE FROM shoes WHERE shoes.id = ?
-- params: (2,)

COMMIT

BEGIN (implicit)

SELECT dancers.id, dancers.shoe_id 
FROM dancers 
WHERE dancers.id = ?
-- params: (2,)

SELECT shoes.id, shoes.size 
FROM shoes 
WHERE shoes.id = ?
-- params: (3,)

SELECT dancers.id, dancers.shoe_id 
FROM dancers 
WHERE dancers.id = ?
-- params: (1,)

SELECT shoes.size 
FROM shoes
-- params: ()

SELECT costumes.id, costumes.color 
FROM costumes, pairs 
WHERE ? = pairs.a AND costumes.id = pairs.b
-- params: (2,)

DELETE FROM dancers WHERE dancers.id = ?
-- params: (2,)

DELETE FROM shoes WHERE shoes.id = ?
-- params: (3,)

SELECT costumes.id, costumes.color 
FROM costumes, pairs 
WHERE ? = pairs.a AND costumes.id = pairs.b
-- params: (1,)

DELETE FROM pairs WHERE pairs.a = ? AND pairs.b = ?
-- params: (1, 2)

DELETE FROM dancers WHERE dancers.id = ?
-- params: (1,)

DELETE FROM costumes WHERE costumes.id = ?
-- params: (2,)

COMMIT

BEGIN (implicit)

SELECT shoes.size 
FROM shoes
-- params: ()

SELECT costumes.color 
FROM costumes
-- params: ()

SELECT pairs.a, pairs.b 
FROM pairs
-- params: ()

INSERT INTO shoes (size) VALUES (?)
-- params: (38,)

INSERT INTO costumes (color) VALUES (?)
-- params: ('red',)

INSERT INTO dancers (shoe_id) VALUES (?)
-- params: (1,)

INSERT INTO pairs (a, b) VALUES (?, ?)
-- params: (1, 1)

COMMIT

BEGIN (implicit)

SELECT dancers.id, dancers.shoe_id 
FROM dancers 
WHERE dancers.id = ?
-- params: (1,)

SELECT shoes.id, shoes.size 
FROM shoes 
WHERE shoes.id = ?
-- params: (1,)

ROLLBACK


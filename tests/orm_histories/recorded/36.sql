BEGIN (implicit)

PRAGMA main.table_info("link2")
-- params: ()

PRAGMA temp.table_info("link2")
-- params: ()

PRAGMA main.table_info("ants")
-- params: ()

PRAGMA temp.table_info("ants")
-- params: ()

PRAGMA main.table_info("bees")
-- params: ()

PRAGMA temp.table_info("bees")
-- params: ()

PRAGMA main.table_info("cats")
-- params: ()

PRAGMA temp.table_info("cats")
-- params: ()

PRAGMA main.table_info("dogs")
-- params: ()

PRAGMA temp.table_info("dogs")
-- params: ()

CREATE TABLE ants (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE bees (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant0_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant0_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE dogs (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	cat1_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(cat1_id) REFERENCES cats (id)
)
-- params: ()

CREATE TABLE link2 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES bees (id), 
	FOREIGN KEY(right_id) REFERENCES dogs (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO cats (name, size) VALUES (?, ?)
-- params: ('cat2', None)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id < ? ORDER BY ants.id
-- params: (5,)

SELECT cats.id, cats.name, cats.size 
FROM cats 
WHERE cats.id = ?
-- params: (1,)

SELECT dogs.id, dogs.name, dogs.size, dogs.cat1_id, bees_1.id, bees_1.name, bees_1.size, bees_1.ant0_id 
FROM dogs LEFT OUTER JOIN (link2 AS link2_1 JOIN bees AS bees_1 ON bees_1.id = link2_1.left_id) ON dogs.id = link2_1.right_id 
WHERE ? = dogs.cat1_id ORDER BY dogs.id, bees_1.name DESC
-- params: (1,)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant1', 1)

UPDATE cats SET size=? WHERE cats.id = ?
-- params: (6, 1)

INSERT INTO cats (name, size) VALUES (?, ?)
-- params: ('cat4', None)

INSERT INTO bees (name, size, ant0_id) VALUES (?, ?, ?)
-- params: ('bee1', 0, 1)

SELECT bees.name, ants.name AS name_1 
FROM bees LEFT OUTER JOIN ants ON ants.id = bees.ant0_id ORDER BY bees.id, ants.name
-- params: ()

SELECT dogs.id, dogs.name, dogs.size, dogs.cat1_id, bees_1.id, bees_1.name, bees_1.size, bees_1.ant0_id 
FROM link2, dogs LEFT OUTER JOIN (link2 AS link2_1 JOIN bees AS bees_1 ON bees_1.id = link2_1.left_id) ON dogs.id = link2_1.right_id 
WHERE ? = link2.left_id AND dogs.id = link2.right_id ORDER BY dogs.name DESC, bees_1.name DESC
-- params: (1,)

DELETE FROM cats WHERE cats.id = ?
-- params: (1,)

DELETE FROM bees WHERE bees.id = ?
-- params: (1,)

DELETE FROM ants WHERE ants.id = ?
-- params: (1,)

SELECT dogs.id, dogs.name, dogs.size, dogs.cat1_id, bees_1.id, bees_1.name, bees_1.size, bees_1.ant0_id 
FROM dogs LEFT OUTER JOIN (link2 AS link2_1 JOIN bees AS bees_1 ON bees_1.id = link2_1.left_id) ON dogs.id = link2_1.right_id 
WHERE ? = dogs.cat1_id ORDER BY dogs.id, bees_1.name DESC
-- params: (2,)

INSERT INTO dogs (name, size, cat1_id) VALUES (?, ?, ?)
-- params: ('dog1', 6, None)

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size 
FROM cats 
WHERE cats.id = ?
-- params: (1,)

SELECT dogs.id, dogs.name, dogs.size, dogs.cat1_id, bees_1.id, bees_1.name, bees_1.size, bees_1.ant0_id 
FROM dogs LEFT OUTER JOIN (link2 AS link2_1 JOIN bees AS bees_1 ON bees_1.id = link2_1.left_id) ON dogs.id = link2_1.right_id 
WHERE ? = dogs.cat1_id ORDER BY dogs.id, bees_1.name DESC
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants ORDER BY ants.id, ants.name, ants.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size 
FROM cats ORDER BY cats.id, cats.name, cats.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.ant0_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.ant0_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.cat1_id 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size, dogs.cat1_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link2.left_id, link2.right_id 
FROM link2 ORDER BY link2.left_id, link2.right_id
-- params: ()

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("link4")
-- params: ()

PRAGMA temp.table_info("link4")
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

PRAGMA main.table_info("elks")
-- params: ()

PRAGMA temp.table_info("elks")
-- params: ()

PRAGMA main.table_info("via3s")
-- params: ()

PRAGMA temp.table_info("via3s")
-- params: ()

CREATE TABLE ants (
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

CREATE TABLE dogs (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant0_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant0_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE elks (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	cat1_id INTEGER, 
	bee2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(cat1_id) REFERENCES cats (id), 
	FOREIGN KEY(bee2_id) REFERENCES bees (id) ON DELETE CASCADE
)
-- params: ()

CREATE TABLE link4 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES ants (id) ON DELETE CASCADE, 
	FOREIGN KEY(right_id) REFERENCES dogs (id) ON DELETE CASCADE
)
-- params: ()

CREATE TABLE via3s (
	name VARCHAR(20), 
	size INTEGER, 
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES ants (id), 
	FOREIGN KEY(right_id) REFERENCES dogs (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (id, name, size) VALUES (?, ?, ?)
-- params: (4, 'ant1', None)

INSERT INTO cats (name, size) VALUES (?, ?)
-- params: ('cat1', 1)

COMMIT

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size 
FROM cats 
WHERE cats.id = ?
-- params: (1,)

SELECT ants.id, ants.name, ants.size, dogs_1.id AS id_1, dogs_1.name AS name_1, dogs_1.size AS size_1, dogs_1.ant0_id 
FROM ants LEFT OUTER JOIN (link4 AS link4_1 JOIN dogs AS dogs_1 ON dogs_1.id = link4_1.right_id) ON ants.id = link4_1.left_id 
WHERE ants.id = ?
-- params: (4,)

SELECT via3s.name, via3s.size, via3s.left_id, via3s.right_id 
FROM via3s 
WHERE ? = via3s.left_id ORDER BY via3s.right_id
-- params: (4,)

SELECT elks.id, elks.name, elks.size, elks.cat1_id, elks.bee2_id 
FROM elks 
WHERE ? = elks.cat1_id ORDER BY elks.name DESC
-- params: (1,)

UPDATE cats SET id=? WHERE cats.id = ?
-- params: (8, 1)

SELECT ants.id, ants.name, ants.size, dogs_1.id AS id_1, dogs_1.name AS name_1, dogs_1.size AS size_1, dogs_1.ant0_id 
FROM ants LEFT OUTER JOIN (link4 AS link4_1 JOIN dogs AS dogs_1 ON dogs_1.id = link4_1.right_id) ON ants.id = link4_1.left_id 
WHERE ants.id = ?
-- params: (4,)

UPDATE ants SET id=? WHERE ants.id = ?
-- params: (3, 4)

SAVEPOINT sa_savepoint_1
-- params: ()

SAVEPOINT sa_savepoint_2
-- params: ()

SELECT ants.id, ants.name, ants.size, dogs_1.id AS id_1, dogs_1.name AS name_1, dogs_1.size AS size_1, dogs_1.ant0_id 
FROM ants LEFT OUTER JOIN (link4 AS link4_1 JOIN dogs AS dogs_1 ON dogs_1.id = link4_1.right_id) ON ants.id = link4_1.left_id 
WHERE NOT (EXISTS (SELECT 1 
FROM dogs, link4 
WHERE ants.id = link4.left_id AND dogs.id = link4.right_id AND dogs.size = ?)) ORDER BY ants.id
-- params: (8,)

UPDATE ants SET id=? WHERE ants.id = ?
-- params: (4, 3)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant2', None)

RELEASE SAVEPOINT sa_savepoint_2
-- params: ()

RELEASE SAVEPOINT sa_savepoint_1
-- params: ()

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants ORDER BY ants.id, ants.name, ants.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size 
FROM bees ORDER BY bees.id, bees.name, bees.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size 
FROM cats ORDER BY cats.id, cats.name, cats.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.ant0_id 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size, dogs.ant0_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT elks.id, elks.name, elks.size, elks.cat1_id, elks.bee2_id 
FROM elks ORDER BY elks.id, elks.name, elks.size, elks.cat1_id, elks.bee2_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link4.left_id, link4.right_id 
FROM link4 ORDER BY link4.left_id, link4.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT via3s.name, via3s.size, via3s.left_id, via3s.right_id 
FROM via3s ORDER BY via3s.name, via3s.size, via3s.left_id, via3s.right_id
-- params: ()

ROLLBACK


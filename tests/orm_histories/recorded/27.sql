BEGIN (implicit)

PRAGMA main.table_info("link1")
-- params: ()

PRAGMA temp.table_info("link1")
-- params: ()

PRAGMA main.table_info("link3")
-- params: ()

PRAGMA temp.table_info("link3")
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
	ant0_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant0_id) REFERENCES ants (id)
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
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE link1 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES ants (id), 
	FOREIGN KEY(right_id) REFERENCES dogs (id)
)
-- params: ()

CREATE TABLE link3 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES ants (id) ON DELETE CASCADE, 
	FOREIGN KEY(right_id) REFERENCES dogs (id) ON DELETE CASCADE
)
-- params: ()

CREATE TABLE bees (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant2_id) REFERENCES ants (id) ON DELETE SET NULL
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO dogs (name, size) VALUES (?, ?)
-- params: ('dog1', None)

INSERT INTO ants (name, size, ant0_id) VALUES (?, ?, ?)
-- params: ('ant2', 8, None)

INSERT INTO ants (name, size, ant0_id) VALUES (?, ?, ?)
-- params: ('ant1', None, 1)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant0_id, dogs_1.id, dogs_1.name, dogs_1.size 
FROM link3, ants LEFT OUTER JOIN (link3 AS link3_1 JOIN dogs AS dogs_1 ON dogs_1.id = link3_1.right_id) ON ants.id = link3_1.left_id 
WHERE ? = link3.right_id AND ants.id = link3.left_id ORDER BY ants.id, dogs_1.name DESC
-- params: (1,)

INSERT INTO link3 (left_id, right_id) VALUES (?, ?)
-- params: [(1, 1), (2, 1)]

SELECT dogs.id, dogs.name, dogs.size 
FROM dogs, link3 
WHERE ? = link3.left_id AND dogs.id = link3.right_id ORDER BY dogs.name DESC
-- params: (1,)

DELETE FROM link3 WHERE link3.left_id = ? AND link3.right_id = ?
-- params: (1, 1)

SELECT ants.id, ants.name, ants.size, ants.ant0_id, dogs_1.id, dogs_1.name, dogs_1.size 
FROM ants LEFT OUTER JOIN (link3 AS link3_1 JOIN dogs AS dogs_1 ON dogs_1.id = link3_1.right_id) ON ants.id = link3_1.left_id 
WHERE ? = ants.ant0_id ORDER BY ants.id, dogs_1.name DESC
-- params: (2,)

SELECT dogs.id, dogs.name, dogs.size 
FROM dogs, link1 
WHERE ? = link1.left_id AND dogs.id = link1.right_id ORDER BY dogs.id
-- params: (2,)

DELETE FROM ants WHERE ants.id = ?
-- params: (2,)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant0_id, dogs_1.id, dogs_1.name, dogs_1.size 
FROM ants LEFT OUTER JOIN (link3 AS link3_1 JOIN dogs AS dogs_1 ON dogs_1.id = link3_1.right_id) ON ants.id = link3_1.left_id 
WHERE ? = ants.ant0_id ORDER BY ants.id, dogs_1.name DESC
-- params: (2,)

SELECT ants.id, ants.name, ants.size, ants.ant0_id, dogs_1.id AS id_1, dogs_1.name AS name_1, dogs_1.size AS size_1 
FROM ants LEFT OUTER JOIN (link3 AS link3_1 JOIN dogs AS dogs_1 ON dogs_1.id = link3_1.right_id) ON ants.id = link3_1.left_id 
WHERE ants.id != ? ORDER BY ants.id, dogs_1.name DESC
-- params: (None,)

SELECT cats.id AS cats_id, cats.name AS cats_name, cats.size AS cats_size 
FROM cats 
WHERE cats.size > ? ORDER BY cats.id
-- params: (8,)

DELETE FROM ants WHERE ants.id = ?
-- params: (2,)

SELECT dogs.id, dogs.name, dogs.size, ants_1.name AS name_1 
FROM dogs JOIN link3 AS link3_1 ON dogs.id = link3_1.right_id JOIN ants AS ants_1 ON ants_1.id = link3_1.left_id ORDER BY dogs.id, ants_1.name
-- params: ()

INSERT INTO dogs (name, size) VALUES (?, ?)
-- params: ('dog2', 8)

INSERT INTO ants (name, size, ant0_id) VALUES (?, ?, ?)
-- params: ('ant3', None, None)

INSERT INTO link3 (left_id, right_id) VALUES (?, ?)
-- params: [(2, 1), (2, 2)]

ROLLBACK

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant0_id, dogs_1.id AS id_1, dogs_1.name AS name_1, dogs_1.size AS size_1 
FROM ants LEFT OUTER JOIN (link3 AS link3_1 JOIN dogs AS dogs_1 ON dogs_1.id = link3_1.right_id) ON ants.id = link3_1.left_id 
WHERE ants.id = ? ORDER BY dogs_1.name DESC
-- params: (2,)

SELECT ants.id, ants.name, ants.size, ants.ant0_id, dogs_1.id AS id_1, dogs_1.name AS name_1, dogs_1.size AS size_1 
FROM ants LEFT OUTER JOIN (link3 AS link3_1 JOIN dogs AS dogs_1 ON dogs_1.id = link3_1.right_id) ON ants.id = link3_1.left_id 
WHERE ants.id = ? ORDER BY dogs_1.name DESC
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant0_id 
FROM ants ORDER BY ants.id, ants.name, ants.size, ants.ant0_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size 
FROM cats ORDER BY cats.id, cats.name, cats.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.ant2_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.ant2_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link1.left_id, link1.right_id 
FROM link1 ORDER BY link1.left_id, link1.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link3.left_id, link3.right_id 
FROM link3 ORDER BY link3.left_id, link3.right_id
-- params: ()

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("link1")
-- params: ()

PRAGMA temp.table_info("link1")
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
	ant3_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant0_id) REFERENCES ants (id), 
	FOREIGN KEY(ant3_id) REFERENCES ants (id)
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

CREATE TABLE link1 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES ants (id), 
	FOREIGN KEY(right_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE dogs (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	cat2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(cat2_id) REFERENCES cats (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size, ant0_id, ant3_id) VALUES (?, ?, ?, ?)
-- params: ('ant1', 7, None, None)

INSERT INTO cats (name, size) VALUES (?, ?)
-- params: ('cat1', None)

INSERT INTO dogs (name, size, cat2_id) VALUES (?, ?, ?)
-- params: ('dog1', None, 1)

COMMIT

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.cat2_id, cats_1.id AS id_1, cats_1.name AS name_1, cats_1.size AS size_1 
FROM dogs LEFT OUTER JOIN cats AS cats_1 ON cats_1.id = dogs.cat2_id ORDER BY dogs.id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size 
FROM cats 
WHERE cats.id = ?
-- params: (1,)

SELECT dogs.id, dogs.name, dogs.size, dogs.cat2_id 
FROM dogs 
WHERE ? = dogs.cat2_id ORDER BY dogs.name DESC
-- params: (1,)

SELECT ants.id, ants.name, ants.size, ants.ant0_id, ants.ant3_id 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant0_id, ants.ant3_id 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

SELECT ants.id, ants.name, ants.size, ants.ant0_id, ants.ant3_id 
FROM ants 
WHERE ants.id = ? ORDER BY ants.id
-- params: (None,)

SELECT dogs.id, dogs.name, dogs.size, dogs.cat2_id 
FROM dogs 
WHERE dogs.id = ?
-- params: (1,)

INSERT INTO ants (name, size, ant0_id, ant3_id) VALUES (?, ?, ?, ?)
-- params: ('ant2', None, None, None)

UPDATE ants SET ant0_id=? WHERE ants.id = ?
-- params: (2, 1)

DELETE FROM dogs WHERE dogs.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant0_id, ants.ant3_id 
FROM ants ORDER BY ants.id, ants.name, ants.size, ants.ant0_id, ants.ant3_id
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

SELECT dogs.id, dogs.name, dogs.size, dogs.cat2_id 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size, dogs.cat2_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link1.left_id, link1.right_id 
FROM link1 ORDER BY link1.left_id, link1.right_id
-- params: ()

ROLLBACK


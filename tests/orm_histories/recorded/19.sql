BEGIN (implicit)

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

PRAGMA main.table_info("elks")
-- params: ()

PRAGMA temp.table_info("elks")
-- params: ()

PRAGMA main.table_info("foxs")
-- params: ()

PRAGMA temp.table_info("foxs")
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

CREATE TABLE foxs (
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
	ant2_id INTEGER, 
	ant4_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant2_id) REFERENCES ants (id), 
	FOREIGN KEY(ant4_id) REFERENCES ants (id) ON DELETE SET NULL
)
-- params: ()

CREATE TABLE dogs (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	cat1_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(cat1_id) REFERENCES cats (id)
)
-- params: ()

CREATE TABLE link3 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES dogs (id), 
	FOREIGN KEY(right_id) REFERENCES dogs (id)
)
-- params: ()

CREATE TABLE elks (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	bee0_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee0_id) REFERENCES bees (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?) RETURNING id
-- params: ('ant1', None)

INSERT INTO ants (name, size) VALUES (?, ?) RETURNING id
-- params: ('ant2', None)

INSERT INTO elks (name, size, bee0_id) VALUES (?, ?, ?)
-- params: ('elk1', 7, None)

INSERT INTO dogs (name, size, cat1_id) VALUES (?, ?, ?)
-- params: ('dog1', 8, None)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, bees_1.id AS id_1, bees_1.name AS name_1, bees_1.size AS size_1, bees_1.ant2_id, bees_1.ant4_id 
FROM ants LEFT OUTER JOIN bees AS bees_1 ON ants.id = bees_1.ant2_id 
WHERE ants.id = ? ORDER BY bees_1.id
-- params: (1,)

INSERT INTO dogs (name, size, cat1_id) VALUES (?, ?, ?)
-- params: ('dog2', None, None)

COMMIT

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.cat1_id 
FROM dogs 
WHERE dogs.id = ?
-- params: (4,)

INSERT INTO dogs (id, name, size, cat1_id) VALUES (?, ?, ?, ?)
-- params: (4, 'merged', 0, None)

COMMIT

BEGIN (implicit)

INSERT INTO cats (name, size) VALUES (?, ?)
-- params: ('cat2', 3)

UPDATE elks SET name=? WHERE elks.id = ?
-- params: ('elk1x', 1)

SELECT bees.id, bees.name, bees.size, bees.ant2_id, bees.ant4_id 
FROM bees 
WHERE bees.id < ? ORDER BY bees.id
-- params: (2,)

UPDATE dogs SET cat1_id=? WHERE dogs.id = ?
-- params: (None, 2)

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

SELECT foxs.id, foxs.name, foxs.size 
FROM foxs ORDER BY foxs.id, foxs.name, foxs.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.ant2_id, bees.ant4_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.ant2_id, bees.ant4_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.cat1_id 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size, dogs.cat1_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT elks.id, elks.name, elks.size, elks.bee0_id 
FROM elks ORDER BY elks.id, elks.name, elks.size, elks.bee0_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link3.left_id, link3.right_id 
FROM link3 ORDER BY link3.left_id, link3.right_id
-- params: ()

ROLLBACK


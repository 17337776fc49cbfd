BEGIN (implicit)

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
	ant3_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant3_id) REFERENCES ants (id)
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
	ant1_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant1_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE dogs (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant0_id INTEGER, 
	ant2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant0_id) REFERENCES ants (id), 
	FOREIGN KEY(ant2_id) REFERENCES ants (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (id, name, size, ant3_id) VALUES (?, ?, ?, ?)
-- params: (2, 'ant1', 6, None)

INSERT INTO dogs (name, size, ant0_id, ant2_id) VALUES (?, ?, ?, ?)
-- params: ('dog1', 0, None, None)

SELECT cats.id, cats.name, cats.size 
FROM cats 
WHERE cats.id = ?
-- params: (5,)

INSERT INTO ants (name, size, ant3_id) VALUES (?, ?, ?)
-- params: ('ant2', None, None)

UPDATE ants SET ant3_id=? WHERE ants.id = ?
-- params: (3, 2)

UPDATE dogs SET ant2_id=? WHERE dogs.id = ?
-- params: (3, 1)

SELECT bees.id, bees.name, bees.size, bees.ant1_id, ants.id AS id_1, ants.name AS name_1, ants.size AS size_1, ants.ant3_id 
FROM bees LEFT OUTER JOIN ants ON ants.id = bees.ant1_id ORDER BY bees.id
-- params: ()

INSERT INTO cats (name, size) VALUES (?, ?)
-- params: ('cat1', None)

SELECT cats.id AS cats_id, cats.name AS cats_name, cats.size AS cats_size 
FROM cats 
WHERE cats.size < ? ORDER BY cats.id
-- params: (6,)

SELECT dogs.id, dogs.name, dogs.size, dogs.ant0_id, dogs.ant2_id, ants_1.id AS id_1, ants_1.name AS name_1, ants_1.size AS size_1, ants_1.ant3_id 
FROM dogs LEFT OUTER JOIN ants AS ants_1 ON ants_1.id = dogs.ant0_id ORDER BY dogs.id
-- params: ()

SELECT ants.id AS ants_id, ants.name AS ants_name, ants.size AS ants_size, ants.ant3_id AS ants_ant3_id, anon_1.dogs_ant2_id AS anon_1_dogs_ant2_id 
FROM (SELECT DISTINCT dogs.ant2_id AS dogs_ant2_id 
FROM dogs) AS anon_1 JOIN ants ON ants.id = anon_1.dogs_ant2_id
-- params: ()

SELECT cats.id, cats.name, cats.size 
FROM cats 
WHERE cats.id = ?
-- params: (1,)

DELETE FROM cats WHERE cats.id = ?
-- params: (1,)

SELECT ants.id, ants.name, ants.size, ants.ant3_id 
FROM ants 
WHERE ants.id = ?
-- params: (2,)

SELECT dogs.id, dogs.name, dogs.size, dogs.ant0_id, dogs.ant2_id 
FROM dogs 
WHERE ? = dogs.ant2_id ORDER BY dogs.id
-- params: (2,)

SELECT dogs.id, dogs.name, dogs.size, dogs.ant0_id, dogs.ant2_id 
FROM dogs 
WHERE ? = dogs.ant2_id ORDER BY dogs.name
-- params: (2,)

SELECT ants.id, ants.name, ants.size, ants.ant3_id 
FROM ants 
WHERE ants.id = ?
-- params: (3,)

SELECT dogs.id, dogs.name, dogs.size, dogs.ant0_id, dogs.ant2_id 
FROM dogs 
WHERE ? = dogs.ant2_id ORDER BY dogs.id
-- params: (3,)

SELECT bees.id, bees.name, bees.size, bees.ant1_id 
FROM bees 
WHERE ? = bees.ant1_id
-- params: (3,)

INSERT INTO cats (name, size) VALUES (?, ?)
-- params: ('cat2', 1)

SELECT dogs.id, dogs.name, dogs.size, dogs.ant0_id, dogs.ant2_id 
FROM dogs 
WHERE dogs.id = ?
-- params: (1,)

UPDATE cats SET size=? WHERE cats.id = ?
-- params: (None, 1)

INSERT INTO cats (name, size) VALUES (?, ?)
-- params: ('cat3', None)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant3_id 
FROM ants ORDER BY ants.id, ants.name, ants.size, ants.ant3_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size 
FROM cats ORDER BY cats.id, cats.name, cats.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.ant1_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.ant1_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.ant0_id, dogs.ant2_id 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size, dogs.ant0_id, dogs.ant2_id
-- params: ()

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("link1")
-- params: ()

PRAGMA temp.table_info("link1")
-- params: ()

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

CREATE TABLE elks (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE link4 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES ants (id), 
	FOREIGN KEY(right_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant3_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant3_id) REFERENCES ants (id)
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

CREATE TABLE link1 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES bees (id), 
	FOREIGN KEY(right_id) REFERENCES cats (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO bees (name, size) VALUES (?, ?)
-- params: ('bee1', None)

INSERT INTO dogs (name, size, ant0_id, ant2_id) VALUES (?, ?, ?, ?)
-- params: ('dog2', 7, None, None)

COMMIT

BEGIN (implicit)

SELECT bees.size 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

SELECT bees.id, bees.name 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

UPDATE bees SET size=? WHERE bees.id = ?
-- params: (6, 1)

SELECT dogs.id, dogs.name, dogs.ant0_id, dogs.ant2_id 
FROM dogs 
WHERE dogs.id = ?
-- params: (1,)

UPDATE dogs SET size=? WHERE dogs.id = ?
-- params: (6, 1)

SELECT bees.id, bees.name 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

SELECT cats.id, cats.name, cats.size, cats.ant3_id 
FROM cats, link1 
WHERE ? = link1.left_id AND cats.id = link1.right_id ORDER BY cats.id
-- params: (1,)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant2', 0)

UPDATE bees SET name=? WHERE bees.id = ?
-- params: ('bee1x', 1)

INSERT INTO elks (name, size) VALUES (?, ?)
-- params: ('elk1', 1)

UPDATE dogs SET ant0_id=? WHERE dogs.id = ?
-- params: (1, 1)

COMMIT

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.ant0_id, dogs.ant2_id, ants_1.id AS id_1, ants_1.name AS name_1, ants_1.size AS size_1 
FROM dogs LEFT OUTER JOIN ants AS ants_1 ON ants_1.id = dogs.ant2_id ORDER BY dogs.id
-- params: ()

SELECT bees.id, bees.name, bees.size 
FROM bees 
WHERE bees.id = ?
-- params: (5,)

SELECT bees.id, bees.name, bees.size 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

SELECT cats.id, cats.name, cats.size, cats.ant3_id 
FROM cats, link1 
WHERE ? = link1.left_id AND cats.id = link1.right_id ORDER BY cats.id
-- params: (1,)

INSERT INTO cats (name, size, ant3_id) VALUES (?, ?, ?)
-- params: ('cat1', None, None)

INSERT INTO link1 (left_id, right_id) VALUES (?, ?)
-- params: (1, 1)

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

SELECT elks.id, elks.name, elks.size 
FROM elks ORDER BY elks.id, elks.name, elks.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.ant3_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.ant3_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.ant0_id, dogs.ant2_id 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size, dogs.ant0_id, dogs.ant2_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link4.left_id, link4.right_id 
FROM link4 ORDER BY link4.left_id, link4.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link1.left_id, link1.right_id 
FROM link1 ORDER BY link1.left_id, link1.right_id
-- params: ()

ROLLBACK


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
	ant1_id INTEGER, 
	ant2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant1_id) REFERENCES ants (id), 
	FOREIGN KEY(ant2_id) REFERENCES ants (id)
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

CREATE TABLE link3 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES bees (id), 
	FOREIGN KEY(right_id) REFERENCES dogs (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant1', None)

INSERT INTO bees (name, size, ant1_id, ant2_id) VALUES (?, ?, ?, ?)
-- params: ('bee1', None, None, 1)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

SELECT bees.id, bees.name, bees.size, bees.ant1_id, bees.ant2_id 
FROM bees 
WHERE ? = bees.ant2_id
-- params: (1,)

SELECT bees.id, bees.name, bees.size, bees.ant1_id, bees.ant2_id 
FROM bees 
WHERE ? = bees.ant1_id
-- params: (1,)

INSERT INTO cats (name, size) VALUES (?, ?)
-- params: ('cat1', None)

SELECT bees.id, bees.name, bees.size, bees.ant1_id, bees.ant2_id 
FROM bees ORDER BY bees.id
-- params: ()

SELECT cats.id, cats.name, cats.size 
FROM cats 
WHERE cats.id = ?
-- params: (2,)

INSERT INTO cats (id, name, size) VALUES (?, ?, ?)
-- params: (2, 'merged', 9)

UPDATE bees SET size=? WHERE bees.id = ?
-- params: (3, 1)

COMMIT

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size 
FROM cats 
WHERE cats.id = ?
-- params: (1,)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

SELECT bees.id, bees.name, bees.size, bees.ant1_id, bees.ant2_id 
FROM bees 
WHERE ? = bees.ant2_id
-- params: (1,)

SELECT dogs.id, dogs.name, dogs.size, dogs.ant0_id 
FROM dogs 
WHERE ? = dogs.ant0_id ORDER BY dogs.name DESC
-- params: (1,)

SELECT bees.id, bees.name, bees.size, bees.ant1_id, bees.ant2_id 
FROM bees 
WHERE ? = bees.ant1_id
-- params: (1,)

UPDATE bees SET ant2_id=? WHERE bees.id = ?
-- params: (None, 1)

INSERT INTO bees (name, size, ant1_id, ant2_id) VALUES (?, ?, ?, ?)
-- params: ('bee2', None, None, None)

DELETE FROM ants WHERE ants.id = ?
-- params: (1,)

SELECT bees.id, bees.name, bees.size, bees.ant1_id, bees.ant2_id 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

SELECT dogs.id, dogs.name, dogs.size, dogs.ant0_id 
FROM dogs, link3 
WHERE ? = link3.left_id AND dogs.id = link3.right_id ORDER BY dogs.name DESC
-- params: (1,)

INSERT INTO ants (name, size) VALUES (?, ?) RETURNING id
-- params: ('ant4', None)

INSERT INTO ants (name, size) VALUES (?, ?) RETURNING id
-- params: ('ant3', 1)

INSERT INTO bees (name, size, ant1_id, ant2_id) VALUES (?, ?, ?, ?)
-- params: ('bee3', 7, 2, None)

COMMIT

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.ant1_id, bees.ant2_id 
FROM bees 
WHERE bees.id = ?
-- params: (3,)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (2,)

SELECT bees.id, bees.name, bees.size, bees.ant1_id, bees.ant2_id 
FROM bees 
WHERE ? = bees.ant2_id
-- params: (2,)

SELECT dogs.id, dogs.name, dogs.size, dogs.ant0_id 
FROM dogs, link3 
WHERE ? = link3.left_id AND dogs.id = link3.right_id ORDER BY dogs.name DESC
-- params: (3,)

SELECT bees.id, bees.name, bees.size, bees.ant1_id, bees.ant2_id 
FROM bees 
WHERE bees.id = ?
-- params: (2,)

SELECT dogs.id, dogs.name, dogs.size, dogs.ant0_id 
FROM dogs, link3 
WHERE ? = link3.left_id AND dogs.id = link3.right_id ORDER BY dogs.name DESC
-- params: (2,)

INSERT INTO dogs (name, size, ant0_id) VALUES (?, ?, ?)
-- params: ('dog1', None, None)

INSERT INTO link3 (left_id, right_id) VALUES (?, ?)
-- params: (2, 1)

INSERT INTO link3 (left_id, right_id) VALUES (?, ?)
-- params: (3, 1)

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

SELECT bees.id, bees.name, bees.size, bees.ant1_id, bees.ant2_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.ant1_id, bees.ant2_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.ant0_id 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size, dogs.ant0_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link3.left_id, link3.right_id 
FROM link3 ORDER BY link3.left_id, link3.right_id
-- params: ()

ROLLBACK


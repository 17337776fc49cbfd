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

PRAGMA main.table_info("via2s")
-- params: ()

PRAGMA temp.table_info("via2s")
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
	cat0_id INTEGER, 
	ant1_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(cat0_id) REFERENCES cats (id), 
	FOREIGN KEY(ant1_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE via2s (
	name VARCHAR(20), 
	size INTEGER, 
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES bees (id), 
	FOREIGN KEY(right_id) REFERENCES dogs (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO bees (name, size) VALUES (?, ?)
-- params: ('bee1', 9)

INSERT INTO ants (name, size, ant3_id) VALUES (?, ?, ?)
-- params: ('ant2', None, None)

INSERT INTO ants (name, size, ant3_id) VALUES (?, ?, ?)
-- params: ('ant1', None, 1)

INSERT INTO dogs (name, size, cat0_id, ant1_id) VALUES (?, ?, ?, ?)
-- params: ('dog1', None, None, None)

COMMIT

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.cat0_id, dogs.ant1_id, dogs_1.id AS id_1, dogs_1.name AS name_1, dogs_1.size AS size_1, dogs_1.cat0_id AS cat0_id_1, dogs_1.ant1_id AS ant1_id_1, via2s_1.name AS name_2, via2s_1.size AS size_2, via2s_1.left_id, via2s_1.right_id 
FROM dogs LEFT OUTER JOIN via2s AS via2s_1 ON dogs.id = via2s_1.right_id LEFT OUTER JOIN dogs AS dogs_1 ON dogs_1.id = via2s_1.right_id ORDER BY dogs.id, via2s_1.left_id
-- params: ()

SELECT bees.id, bees.name, bees.size 
FROM bees ORDER BY bees.id
-- params: ()

SELECT via2s.name, via2s.size, via2s.left_id, via2s.right_id, dogs_1.id, dogs_1.name, dogs_1.size, dogs_1.cat0_id, dogs_1.ant1_id 
FROM via2s LEFT OUTER JOIN dogs AS dogs_1 ON dogs_1.id = via2s.right_id 
WHERE ? = via2s.left_id ORDER BY via2s.right_id
-- params: (1,)

SELECT dogs.id, dogs.name, dogs.size, dogs.ant1_id 
FROM dogs 
WHERE dogs.id = ?
-- params: (1,)

UPDATE dogs SET cat0_id=? WHERE dogs.id = ?
-- params: (None, 1)

INSERT INTO via2s (name, size, left_id) VALUES (?, ?, ?)
-- params: ('via21', 1, 1)

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.cat0_id, dogs.ant1_id 
FROM dogs 
WHERE dogs.id = ?
-- params: (1,)

UPDATE dogs SET id=? WHERE dogs.id = ?
-- params: (3, 1)

COMMIT

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

SELECT via2s.name, via2s.size, via2s.left_id, via2s.right_id, dogs_1.id, dogs_1.name, dogs_1.size, dogs_1.cat0_id, dogs_1.ant1_id 
FROM via2s LEFT OUTER JOIN dogs AS dogs_1 ON dogs_1.id = via2s.right_id 
WHERE ? = via2s.left_id ORDER BY via2s.right_id
-- params: (1,)

SELECT ants.id, ants.name, ants.size, ants.ant3_id 
FROM ants 
WHERE ants.id = ?
-- params: (2,)

SELECT ants.id, ants.name, ants.size, ants.ant3_id 
FROM ants 
WHERE ? = ants.ant3_id ORDER BY ants.id
-- params: (2,)

SELECT dogs.id, dogs.name, dogs.size, dogs.cat0_id, dogs.ant1_id 
FROM dogs 
WHERE ? = dogs.ant1_id ORDER BY dogs.id
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant3_id 
FROM ants ORDER BY ants.id, ants.name, ants.size, ants.ant3_id
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

SELECT dogs.id, dogs.name, dogs.size, dogs.cat0_id, dogs.ant1_id 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size, dogs.cat0_id, dogs.ant1_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT via2s.name, via2s.size, via2s.left_id, via2s.right_id 
FROM via2s ORDER BY via2s.name, via2s.size, via2s.left_id, via2s.right_id
-- params: ()

ROLLBACK


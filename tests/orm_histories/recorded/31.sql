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
	best4_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(best4_id) REFERENCES dogs (id)
)
-- params: ()

CREATE TABLE dogs (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant1_id INTEGER, 
	ant2_id INTEGER, 
	cat4_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant1_id) REFERENCES ants (id), 
	FOREIGN KEY(ant2_id) REFERENCES ants (id), 
	FOREIGN KEY(cat4_id) REFERENCES cats (id)
)
-- params: ()

CREATE TABLE elks (
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

CREATE TABLE link3 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES bees (id), 
	FOREIGN KEY(right_id) REFERENCES cats (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?) RETURNING id
-- params: ('ant1', None)

INSERT INTO ants (name, size) VALUES (?, ?) RETURNING id
-- params: ('ant2', None)

INSERT INTO dogs (name, size, ant1_id, ant2_id, cat4_id) VALUES (?, ?, ?, ?, ?)
-- params: ('dog1', None, 1, 1, None)

COMMIT

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.ant1_id, dogs.ant2_id, dogs.cat4_id 
FROM dogs 
WHERE dogs.id = ?
-- params: (1,)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

SELECT ants.id, ants.name 
FROM ants 
WHERE ants.id = ?
-- params: (2,)

UPDATE ants SET size=? WHERE ants.id = ?
-- params: (None, 2)

SELECT dogs.id, dogs.name, dogs.size, dogs.ant1_id, dogs.ant2_id, dogs.cat4_id 
FROM dogs 
WHERE ? = dogs.ant1_id ORDER BY dogs.id
-- params: (1,)

INSERT INTO bees (name, size, ant0_id) VALUES (?, ?, ?)
-- params: ('bee1', None, None)

DELETE FROM dogs WHERE dogs.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants ORDER BY ants.id, ants.name, ants.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.best4_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.best4_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.ant1_id, dogs.ant2_id, dogs.cat4_id 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size, dogs.ant1_id, dogs.ant2_id, dogs.cat4_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT elks.id, elks.name, elks.size 
FROM elks ORDER BY elks.id, elks.name, elks.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.ant0_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.ant0_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link3.left_id, link3.right_id 
FROM link3 ORDER BY link3.left_id, link3.right_id
-- params: ()

ROLLBACK


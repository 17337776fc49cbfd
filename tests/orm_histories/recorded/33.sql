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

PRAGMA main.table_info("via0s")
-- params: ()

PRAGMA temp.table_info("via0s")
-- params: ()

CREATE TABLE ants (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant4_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant4_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE dogs (
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
	PRIMARY KEY (id), 
	FOREIGN KEY(ant2_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant1_id INTEGER, 
	bee3_id INTEGER, 
	ant5_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant1_id) REFERENCES ants (id), 
	FOREIGN KEY(bee3_id) REFERENCES bees (id), 
	FOREIGN KEY(ant5_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE via0s (
	name VARCHAR(20), 
	size INTEGER, 
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES bees (id), 
	FOREIGN KEY(right_id) REFERENCES cats (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.ant1_id, cats.bee3_id, cats.ant5_id 
FROM cats ORDER BY cats.id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant4_id 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT cats.id AS cats_id, cats.name AS cats_name, cats.size AS cats_size, cats.ant1_id AS cats_ant1_id, cats.bee3_id AS cats_bee3_id, cats.ant5_id AS cats_ant5_id 
FROM cats 
WHERE cats.size > ? ORDER BY cats.id
-- params: (4,)

INSERT INTO ants (name, size, ant4_id) VALUES (?, ?, ?)
-- params: ('ant1', 2, None)

INSERT INTO bees (name, size, ant2_id) VALUES (?, ?, ?) RETURNING id
-- params: ('bee1', 8, 1)

INSERT INTO bees (name, size, ant2_id) VALUES (?, ?, ?) RETURNING id
-- params: ('bee3', None, 1)

COMMIT

BEGIN (implicit)

SELECT dogs.id AS dogs_id, dogs.name AS dogs_name, dogs.size AS dogs_size 
FROM dogs 
WHERE dogs.size < ? ORDER BY dogs.id
-- params: (1,)

SELECT bees.id, bees.name, bees.ant2_id 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

SELECT via0s.name, via0s.size, via0s.left_id, via0s.right_id 
FROM via0s 
WHERE ? = via0s.left_id ORDER BY via0s.right_id
-- params: (1,)

UPDATE bees SET size=? WHERE bees.id = ?
-- params: (1, 1)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant4_id 
FROM ants ORDER BY ants.id, ants.name, ants.size, ants.ant4_id
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

SELECT cats.id, cats.name, cats.size, cats.ant1_id, cats.bee3_id, cats.ant5_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.ant1_id, cats.bee3_id, cats.ant5_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT via0s.name, via0s.size, via0s.left_id, via0s.right_id 
FROM via0s ORDER BY via0s.name, via0s.size, via0s.left_id, via0s.right_id
-- params: ()

ROLLBACK


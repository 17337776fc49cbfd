BEGIN (implicit)

PRAGMA main.table_info("ants")
-- params: ()

PRAGMA temp.table_info("ants")
-- params: ()

PRAGMA main.table_info("bees")
-- params: ()

PRAGMA temp.table_info("bees")
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
	ant0_id INTEGER NOT NULL, 
	bee1_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant0_id) REFERENCES ants (id), 
	FOREIGN KEY(bee1_id) REFERENCES bees (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?) RETURNING id
-- params: ('ant1', None)

INSERT INTO ants (name, size) VALUES (?, ?) RETURNING id
-- params: ('ant2', None)

COMMIT

BEGIN (implicit)

SELECT ants.name, bees.name AS name_1 
FROM ants LEFT OUTER JOIN bees ON ants.id = bees.ant0_id ORDER BY ants.id, bees.name
-- params: ()

SAVEPOINT sa_savepoint_1
-- params: ()

SELECT bees.id, bees.name, bees.size, bees.ant0_id, bees.bee1_id 
FROM bees 
WHERE EXISTS (SELECT 1 
FROM bees AS bees_1 
WHERE bees_1.id = bees.bee1_id AND bees_1.size > ?) ORDER BY bees.id
-- params: (2,)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (2,)

SELECT bees.id, bees.name, bees.size, bees.ant0_id, bees.bee1_id 
FROM bees 
WHERE ? = bees.ant0_id ORDER BY bees.id
-- params: (2,)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

SELECT bees.id, bees.name, bees.size, bees.ant0_id, bees.bee1_id 
FROM bees 
WHERE ? = bees.ant0_id ORDER BY bees.id
-- params: (1,)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE NOT (EXISTS (SELECT 1 
FROM bees 
WHERE ants.id = bees.ant0_id AND bees.size > ?)) ORDER BY ants.id
-- params: (0,)

SELECT bees.ant0_id, bees.id, bees.name, bees.size, bees.bee1_id 
FROM bees 
WHERE bees.ant0_id IN (?, ?) ORDER BY bees.id
-- params: (1, 2)

ROLLBACK TO SAVEPOINT sa_savepoint_1
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.ant0_id, bees.bee1_id 
FROM bees 
WHERE bees.id < ? ORDER BY bees.id
-- params: (5,)

SELECT bees.id, bees.name, bees.size, bees.ant0_id, bees.bee1_id 
FROM bees 
WHERE bees.id = ?
-- params: (3,)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant4', None)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants ORDER BY ants.id, ants.name, ants.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.ant0_id, bees.bee1_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.ant0_id, bees.bee1_id
-- params: ()

ROLLBACK


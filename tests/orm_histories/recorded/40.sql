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
	ant0_id INTEGER, 
	ant1_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant0_id) REFERENCES ants (id), 
	FOREIGN KEY(ant1_id) REFERENCES ants (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant1', None)

INSERT INTO bees (name, size, ant0_id, ant1_id) VALUES (?, ?, ?, ?) RETURNING id
-- params: ('bee1', None, 1, None)

INSERT INTO bees (name, size, ant0_id, ant1_id) VALUES (?, ?, ?, ?) RETURNING id
-- params: ('bee2', None, 1, None)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

SELECT bees.id, bees.name, bees.size, bees.ant0_id, bees.ant1_id 
FROM bees 
WHERE ? = bees.ant1_id ORDER BY bees.id
-- params: (1,)

UPDATE ants SET size=? WHERE ants.id = ?
-- params: (None, 1)

SELECT bees.id, bees.name, bees.size, bees.ant0_id, bees.ant1_id 
FROM bees ORDER BY bees.id
-- params: ()

SELECT ants.id, ants.name, ants.size 
FROM ants ORDER BY ants.id
-- params: ()

SELECT bees.id AS bees_id, bees.name AS bees_name, bees.size AS bees_size, bees.ant0_id AS bees_ant0_id, bees.ant1_id AS bees_ant1_id, anon_1.ants_id AS anon_1_ants_id 
FROM (SELECT ants.id AS ants_id 
FROM ants) AS anon_1 JOIN bees ON anon_1.ants_id = bees.ant0_id ORDER BY bees.name DESC
-- params: ()

SELECT bees.id AS bees_id, bees.name AS bees_name, bees.size AS bees_size, bees.ant0_id AS bees_ant0_id, bees.ant1_id AS bees_ant1_id, anon_1.ants_id AS anon_1_ants_id 
FROM (SELECT ants.id AS ants_id 
FROM ants) AS anon_1 JOIN bees ON anon_1.ants_id = bees.ant1_id ORDER BY bees.id
-- params: ()

DELETE FROM bees WHERE bees.id = ?
-- params: (1,)

INSERT INTO bees (name, size, ant0_id, ant1_id) VALUES (?, ?, ?, ?)
-- params: ('bee3', None, 1, None)

DELETE FROM bees WHERE bees.id = ?
-- params: (2,)

DELETE FROM ants WHERE ants.id = ?
-- params: (1,)

INSERT INTO bees (name, size, ant0_id, ant1_id) VALUES (?, ?, ?, ?)
-- params: ('bee4', None, None, None)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id < ? ORDER BY ants.id
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.ant0_id, bees.ant1_id 
FROM bees ORDER BY bees.id
-- params: ()

SELECT ants.id, ants.name, ants.size, bees_1.id, bees_1.name, bees_1.size, bees_1.ant0_id, bees_1.ant1_id 
FROM ants LEFT OUTER JOIN bees AS bees_1 ON ants.id = bees_1.ant0_id 
WHERE ants.id IN (?) ORDER BY bees_1.name DESC
-- params: (1,)

UPDATE bees SET ant1_id=? WHERE bees.id = ?
-- params: (1, 1)

INSERT INTO ants (name, size) VALUES (?, ?) RETURNING id
-- params: ('ant2', None)

INSERT INTO ants (name, size) VALUES (?, ?) RETURNING id
-- params: ('ant3', None)

UPDATE bees SET ant0_id=? WHERE bees.id = ?
-- params: (3, 2)

INSERT INTO bees (id, name, size, ant0_id, ant1_id) VALUES (?, ?, ?, ?, ?)
-- params: (4, 'bee4', None, 3, None)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants ORDER BY ants.id, ants.name, ants.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.ant0_id, bees.ant1_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.ant0_id, bees.ant1_id
-- params: ()

ROLLBACK


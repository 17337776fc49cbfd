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
	PRIMARY KEY (id), 
	FOREIGN KEY(ant0_id) REFERENCES ants (id) ON DELETE SET NULL
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?) RETURNING id
-- params: ('ant1', None)

INSERT INTO ants (name, size) VALUES (?, ?) RETURNING id
-- params: ('ant2', 8)

INSERT INTO bees (id, name, size, ant0_id) VALUES (?, ?, ?, ?)
-- params: (2, 'bee1', 3, None)

COMMIT

BEGIN (implicit)

INSERT INTO bees (name, size, ant0_id) VALUES (?, ?, ?)
-- params: ('bee3', None, None)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id < ? ORDER BY ants.id
-- params: (2,)

SELECT bees.id AS bees_id, bees.name AS bees_name, bees.size AS bees_size, bees.ant0_id AS bees_ant0_id, anon_1.ants_id AS anon_1_ants_id 
FROM (SELECT ants.id AS ants_id 
FROM ants 
WHERE ants.id < ?) AS anon_1 JOIN bees ON anon_1.ants_id = bees.ant0_id
-- params: (2,)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant3', None)

SELECT bees.id 
FROM bees 
WHERE bees.id = ?
-- params: (3,)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (2,)

SELECT bees.id, bees.name, bees.size, bees.ant0_id 
FROM bees 
WHERE ? = bees.ant0_id
-- params: (2,)

INSERT INTO bees (name, size, ant0_id) VALUES (?, ?, ?)
-- params: ('bee4', 9, None)

UPDATE ants SET name=?, size=? WHERE ants.id = ?
-- params: ('merged', 2, 2)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants ORDER BY ants.id, ants.name, ants.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.ant0_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.ant0_id
-- params: ()

ROLLBACK


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
	FOREIGN KEY(ant0_id) REFERENCES ants (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant2', 0)

INSERT INTO bees (name, size, ant0_id) VALUES (?, ?, ?) RETURNING id
-- params: ('bee1', None, None)

INSERT INTO bees (name, size, ant0_id) VALUES (?, ?, ?) RETURNING id
-- params: ('bee2', None, 1)

COMMIT

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.ant0_id 
FROM bees ORDER BY bees.id
-- params: ()

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?) RETURNING id
-- params: ('ant1', None)

INSERT INTO ants (name, size) VALUES (?, ?) RETURNING id
-- params: ('ant3x', 2)

SELECT bees.id, bees.name, bees.size 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

UPDATE bees SET ant0_id=? WHERE bees.id = ?
-- params: (2, 1)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ? ORDER BY ants.id
-- params: (2,)

SELECT ants.id AS ants_id, ants.name AS ants_name, ants.size AS ants_size 
FROM ants 
WHERE ants.size < ? ORDER BY ants.id
-- params: (0,)

UPDATE ants SET size=? WHERE ants.id = ?
-- params: (None, 3)

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


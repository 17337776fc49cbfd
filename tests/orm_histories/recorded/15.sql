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
	ant0_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant0_id) REFERENCES ants (id) ON DELETE SET NULL
)
-- params: ()

CREATE TABLE bees (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	bee1_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee1_id) REFERENCES bees (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size, ant0_id) VALUES (?, ?, ?) RETURNING id
-- params: ('ant1', None, None)

INSERT INTO ants (name, size, ant0_id) VALUES (?, ?, ?) RETURNING id
-- params: ('ant2', None, None)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant0_id 
FROM ants 
WHERE ? = ants.ant0_id ORDER BY ants.id
-- params: (1,)

DELETE FROM ants WHERE ants.id = ?
-- params: (1,)

SELECT ants.id, ants.name, ants.size, ants.ant0_id 
FROM ants 
WHERE ? = ants.ant0_id ORDER BY ants.id
-- params: (2,)

INSERT INTO ants (name, size, ant0_id) VALUES (?, ?, ?)
-- params: ('ant3', None, None)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (2,)

UPDATE ants SET ant0_id=? WHERE ants.id = ?
-- params: (3, 2)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant0_id 
FROM ants ORDER BY ants.id, ants.name, ants.size, ants.ant0_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.bee1_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.bee1_id
-- params: ()

ROLLBACK


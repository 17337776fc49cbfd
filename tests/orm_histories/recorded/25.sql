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
	bee0_id INTEGER, 
	ant1_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee0_id) REFERENCES bees (id) ON DELETE SET NULL, 
	FOREIGN KEY(ant1_id) REFERENCES ants (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant1', None)

INSERT INTO bees (name, size, bee0_id, ant1_id) VALUES (?, ?, ?, ?) RETURNING id
-- params: ('bee1', 6, None, 1)

INSERT INTO bees (name, size, bee0_id, ant1_id) VALUES (?, ?, ?, ?) RETURNING id
-- params: ('bee3', 0, None, None)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (2,)

UPDATE bees SET ant1_id=? WHERE bees.id = ?
-- params: (None, 1)

DELETE FROM ants WHERE ants.id = ?
-- params: (1,)

SELECT bees.id AS bees_id, bees.name AS bees_name, bees.size AS bees_size, bees.bee0_id AS bees_bee0_id, bees.ant1_id AS bees_ant1_id 
FROM bees 
WHERE bees.size != ? ORDER BY bees.id
-- params: (9,)

SELECT bees.id, bees.name, bees.size, bees.bee0_id, bees.ant1_id 
FROM bees ORDER BY bees.id
-- params: ()

INSERT INTO bees (name, size, bee0_id, ant1_id) VALUES (?, ?, ?, ?)
-- params: ('bee4', None, None, None)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants ORDER BY ants.id, ants.name, ants.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.bee0_id, bees.ant1_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.bee0_id, bees.ant1_id
-- params: ()

ROLLBACK


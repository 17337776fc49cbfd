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
	ant1_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant1_id) REFERENCES ants (id)
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

INSERT INTO bees (name, size, ant0_id) VALUES (?, ?, ?) RETURNING id
-- params: ('bee1', None, None)

INSERT INTO bees (name, size, ant0_id) VALUES (?, ?, ?) RETURNING id
-- params: ('bee3', None, None)

COMMIT

BEGIN (implicit)

SAVEPOINT sa_savepoint_1
-- params: ()

SELECT bees.id, bees.name, bees.size, bees.ant0_id 
FROM bees 
WHERE bees.id = ?
-- params: (2,)

SELECT bees.id, bees.name, bees.size, bees.ant0_id 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

SELECT bees.id AS bees_id, bees.name AS bees_name, bees.size AS bees_size, bees.ant0_id AS bees_ant0_id 
FROM bees 
WHERE bees.size < ? ORDER BY bees.id
-- params: (7,)

RELEASE SAVEPOINT sa_savepoint_1
-- params: ()

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant1_id 
FROM ants ORDER BY ants.id, ants.name, ants.size, ants.ant1_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.ant0_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.ant0_id
-- params: ()

ROLLBACK


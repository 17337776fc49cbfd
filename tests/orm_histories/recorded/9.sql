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

CREATE TABLE ants (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant2_id) REFERENCES ants (id) ON DELETE CASCADE
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
	ant0_id INTEGER, 
	ant1_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant0_id) REFERENCES ants (id), 
	FOREIGN KEY(ant1_id) REFERENCES ants (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO bees (name, size) VALUES (?, ?)
-- params: ('bee1', None)

ROLLBACK

BEGIN (implicit)

SAVEPOINT sa_savepoint_1
-- params: ()

SELECT ants.id, ants.name, ants.size, ants.ant2_id 
FROM ants 
WHERE ants.id = ?
-- params: (5,)

ROLLBACK TO SAVEPOINT sa_savepoint_1
-- params: ()

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant2_id 
FROM ants ORDER BY ants.id, ants.name, ants.size, ants.ant2_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size 
FROM bees ORDER BY bees.id, bees.name, bees.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.ant0_id, cats.ant1_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.ant0_id, cats.ant1_id
-- params: ()

ROLLBACK


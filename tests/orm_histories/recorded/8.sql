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
	best2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(best2_id) REFERENCES bees (id)
)
-- params: ()

CREATE TABLE bees (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant2_id) REFERENCES ants (id) ON DELETE CASCADE
)
-- params: ()

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant0_id INTEGER, 
	bee1_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant0_id) REFERENCES ants (id), 
	FOREIGN KEY(bee1_id) REFERENCES bees (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size, best2_id) VALUES (?, ?, ?)
-- params: ('ant1', None, None)

INSERT INTO bees (name, size, ant2_id) VALUES (?, ?, ?) RETURNING id
-- params: ('bee1', 8, 1)

INSERT INTO bees (name, size, ant2_id) VALUES (?, ?, ?) RETURNING id
-- params: ('bee2', 1, 1)

UPDATE ants SET best2_id=? WHERE ants.id = ?
-- params: (1, 1)

INSERT INTO cats (name, size, ant0_id, bee1_id) VALUES (?, ?, ?, ?)
-- params: ('cat1', None, None, 1)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.best2_id 
FROM ants ORDER BY ants.id, ants.name, ants.size, ants.best2_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.ant2_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.ant2_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.ant0_id, cats.bee1_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.ant0_id, cats.bee1_id
-- params: ()

ROLLBACK


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
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE bees (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant2_id INTEGER, 
	bee4_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant2_id) REFERENCES ants (id) ON DELETE SET NULL, 
	FOREIGN KEY(bee4_id) REFERENCES bees (id)
)
-- params: ()

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	cat0_id INTEGER, 
	ant1_id INTEGER, 
	ant3_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(cat0_id) REFERENCES cats (id), 
	FOREIGN KEY(ant1_id) REFERENCES ants (id), 
	FOREIGN KEY(ant3_id) REFERENCES ants (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant2', None)

INSERT INTO cats (name, size, cat0_id, ant1_id, ant3_id) VALUES (?, ?, ?, ?, ?)
-- params: ('cat1', None, None, None, None)

SELECT bees.id, bees.name, bees.size, bees.ant2_id, bees.bee4_id 
FROM bees ORDER BY bees.id
-- params: ()

SELECT cats.id, cats.name, cats.size, cats.cat0_id, cats.ant1_id, cats.ant3_id 
FROM cats 
WHERE ? = cats.ant3_id ORDER BY cats.name DESC
-- params: (1,)

DELETE FROM ants WHERE ants.id = ?
-- params: (1,)

SELECT bees.id, bees.name, bees.size, bees.ant2_id, bees.bee4_id 
FROM bees 
WHERE ? = bees.ant2_id ORDER BY bees.id
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants ORDER BY ants.id, ants.name, ants.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.ant2_id, bees.bee4_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.ant2_id, bees.bee4_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.cat0_id, cats.ant1_id, cats.ant3_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.cat0_id, cats.ant1_id, cats.ant3_id
-- params: ()

ROLLBACK


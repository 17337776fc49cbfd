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
	bee2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee2_id) REFERENCES bees (id)
)
-- params: ()

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant0_id INTEGER NOT NULL, 
	cat1_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant0_id) REFERENCES ants (id), 
	FOREIGN KEY(cat1_id) REFERENCES cats (id) ON DELETE SET NULL
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO cats (name, size, ant0_id, cat1_id) VALUES (?, ?, ?, ?)
-- params: ('cat1', 3, None, None)

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.ant0_id, cats.cat1_id 
FROM cats 
WHERE cats.id = ?
-- params: (1,)

INSERT INTO bees (name, size, bee2_id) VALUES (?, ?, ?)
-- params: ('bee5', 4, None)

INSERT INTO cats (id, name, size, ant0_id, cat1_id) VALUES (?, ?, ?, ?, ?)
-- params: (1, 'merged', 8, None, None)

ROLLBACK

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant1', None)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants ORDER BY ants.id, ants.name, ants.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.bee2_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.bee2_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.ant0_id, cats.cat1_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.ant0_id, cats.cat1_id
-- params: ()

ROLLBACK


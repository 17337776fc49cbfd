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
	bee0_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee0_id) REFERENCES bees (id)
)
-- params: ()

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant1_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant1_id) REFERENCES ants (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant1', 8)

INSERT INTO bees (name, size, bee0_id) VALUES (?, ?, ?)
-- params: ('bee1', None, None)

INSERT INTO cats (name, size, ant1_id) VALUES (?, ?, ?)
-- params: ('cat1', 7, 1)

ROLLBACK

BEGIN (implicit)

INSERT INTO ants (id, name, size) VALUES (?, ?, ?)
-- params: (1, 'ant1', 8)

INSERT INTO cats (name, size, ant1_id) VALUES (?, ?, ?)
-- params: ('cat2', 6, 1)

SELECT cats.id, cats.name, cats.size, cats.ant1_id, ants_1.id AS id_1, ants_1.name AS name_1, ants_1.size AS size_1 
FROM cats LEFT OUTER JOIN ants AS ants_1 ON ants_1.id = cats.ant1_id ORDER BY cats.id
-- params: ()

DELETE FROM cats WHERE cats.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants ORDER BY ants.id, ants.name, ants.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.bee0_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.bee0_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.ant1_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.ant1_id
-- params: ()

ROLLBACK


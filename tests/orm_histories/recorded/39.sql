BEGIN (implicit)

PRAGMA main.table_info("link0")
-- params: ()

PRAGMA temp.table_info("link0")
-- params: ()

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

CREATE TABLE cats (
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
	ant1_id INTEGER, 
	bee2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant1_id) REFERENCES ants (id), 
	FOREIGN KEY(bee2_id) REFERENCES bees (id) ON DELETE CASCADE
)
-- params: ()

CREATE TABLE link0 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES bees (id), 
	FOREIGN KEY(right_id) REFERENCES cats (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant1', None)

INSERT INTO cats (name, size) VALUES (?, ?)
-- params: ('cat1', None)

INSERT INTO bees (name, size, ant1_id, bee2_id) VALUES (?, ?, ?, ?)
-- params: ('bee1', None, None, None)

INSERT INTO bees (name, size, ant1_id, bee2_id) VALUES (?, ?, ?, ?)
-- params: ('bee2', None, None, 1)

COMMIT

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.ant1_id, bees.bee2_id 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

SELECT bees.id, bees.name, bees.size, bees.ant1_id, bees.bee2_id 
FROM bees 
WHERE ? = bees.bee2_id ORDER BY bees.id
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

SELECT bees.id, bees.name, bees.size, bees.ant1_id, bees.bee2_id 
FROM bees 
WHERE ? = bees.ant1_id ORDER BY bees.id
-- params: (1,)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant2', None)

SELECT bees.id, bees.name, bees.size, bees.bee2_id 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

SELECT bees.id, bees.name, bees.size, bees.ant1_id, bees.bee2_id 
FROM bees 
WHERE ? = bees.bee2_id ORDER BY bees.id
-- params: (1,)

UPDATE bees SET ant1_id=? WHERE bees.id = ?
-- params: (None, 1)

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant3', None)

SELECT cats.id, cats.name 
FROM cats 
WHERE cats.id = ?
-- params: (1,)

UPDATE cats SET size=? WHERE cats.id = ?
-- params: (None, 1)

SELECT bees.id, bees.name, bees.ant1_id, bees.bee2_id 
FROM bees 
WHERE bees.id = ?
-- params: (2,)

SELECT bees.id, bees.name, bees.size, bees.ant1_id, bees.bee2_id 
FROM bees 
WHERE ? = bees.bee2_id ORDER BY bees.id
-- params: (2,)

UPDATE bees SET size=? WHERE bees.id = ?
-- params: (7, 2)

SELECT cats.id, cats.name, cats.size 
FROM cats 
WHERE cats.id = ?
-- params: (2,)

SELECT ants.id, ants.name, ants.size, bees_1.id AS id_1, bees_1.name AS name_1, bees_1.size AS size_1, bees_1.ant1_id, bees_1.bee2_id 
FROM ants LEFT OUTER JOIN bees AS bees_1 ON ants.id = bees_1.ant1_id ORDER BY ants.id, bees_1.id
-- params: ()

SELECT cats.id AS cats_id, cats.name AS cats_name, cats.size AS cats_size 
FROM cats 
WHERE cats.size < ? ORDER BY cats.id
-- params: (9,)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants ORDER BY ants.id, ants.name, ants.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size 
FROM cats ORDER BY cats.id, cats.name, cats.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.ant1_id, bees.bee2_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.ant1_id, bees.bee2_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link0.left_id, link0.right_id 
FROM link0 ORDER BY link0.left_id, link0.right_id
-- params: ()

ROLLBACK


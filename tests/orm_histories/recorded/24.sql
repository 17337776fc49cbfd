BEGIN (implicit)

PRAGMA main.table_info("link1")
-- params: ()

PRAGMA temp.table_info("link1")
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
	ant0_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant0_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE bees (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE link1 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES ants (id), 
	FOREIGN KEY(right_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	bee2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee2_id) REFERENCES bees (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO cats (name, size, bee2_id) VALUES (?, ?, ?)
-- params: ('cat1', 3, None)

INSERT INTO ants (name, size, ant0_id) VALUES (?, ?, ?)
-- params: ('ant2', None, None)

INSERT INTO ants (name, size, ant0_id) VALUES (?, ?, ?)
-- params: ('ant1', 9, 1)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant0_id 
FROM ants 
WHERE ants.id = ?
-- params: (2,)

SELECT ants.id, ants.name, ants.size, ants.ant0_id 
FROM ants, link1 
WHERE ? = link1.right_id AND ants.id = link1.left_id ORDER BY ants.id
-- params: (2,)

SELECT ants.id, ants.name, ants.size, ants.ant0_id 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

SELECT ants.id, ants.name, ants.size, ants.ant0_id 
FROM ants, link1 
WHERE ? = link1.right_id AND ants.id = link1.left_id ORDER BY ants.id
-- params: (1,)

SAVEPOINT sa_savepoint_1
-- params: ()

INSERT INTO ants (name, size, ant0_id) VALUES (?, ?, ?)
-- params: ('ant3', None, None)

INSERT INTO bees (name, size) VALUES (?, ?)
-- params: ('bee1', None)

SELECT cats.id, cats.name 
FROM cats 
WHERE cats.id = ?
-- params: (1,)

UPDATE cats SET size=?, bee2_id=? WHERE cats.id = ?
-- params: (None, 1, 1)

RELEASE SAVEPOINT sa_savepoint_1
-- params: ()

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant0_id 
FROM ants 
WHERE EXISTS (SELECT 1 
FROM ants AS ants_1, link1 AS link1_1 
WHERE ants.id = link1_1.left_id AND ants_1.id = link1_1.right_id) ORDER BY ants.id
-- params: ()

SELECT bees.id, bees.name 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

UPDATE bees SET size=? WHERE bees.id = ?
-- params: (None, 1)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant0_id 
FROM ants ORDER BY ants.id, ants.name, ants.size, ants.ant0_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size 
FROM bees ORDER BY bees.id, bees.name, bees.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.bee2_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.bee2_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link1.left_id, link1.right_id 
FROM link1 ORDER BY link1.left_id, link1.right_id
-- params: ()

ROLLBACK


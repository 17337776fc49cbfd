BEGIN (implicit)

PRAGMA main.table_info("link2")
-- params: ()

PRAGMA temp.table_info("link2")
-- params: ()

PRAGMA main.table_info("link4")
-- params: ()

PRAGMA temp.table_info("link4")
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
	ant1_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant1_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE bees (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE link4 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES ants (id), 
	FOREIGN KEY(right_id) REFERENCES bees (id)
)
-- params: ()

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	cat0_id INTEGER, 
	bee3_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(cat0_id) REFERENCES cats (id), 
	FOREIGN KEY(bee3_id) REFERENCES bees (id) ON DELETE SET NULL
)
-- params: ()

CREATE TABLE link2 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES bees (id), 
	FOREIGN KEY(right_id) REFERENCES cats (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size, ant1_id) VALUES (?, ?, ?)
-- params: ('ant1', None, None)

INSERT INTO bees (name, size) VALUES (?, ?) RETURNING id
-- params: ('bee1', 4)

INSERT INTO bees (name, size) VALUES (?, ?) RETURNING id
-- params: ('bee2', 1)

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size 
FROM bees 
WHERE bees.id = ? ORDER BY bees.name
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size 
FROM bees, link4 AS link4_1 
WHERE bees.id = link4_1.right_id AND ? = link4_1.left_id ORDER BY bees.id
-- params: (1,)

SAVEPOINT sa_savepoint_1
-- params: ()

SELECT ants.id, ants.name, ants.size, ants.ant1_id 
FROM ants 
WHERE NOT (EXISTS (SELECT 1 
FROM bees, link4 
WHERE ants.id = link4.left_id AND bees.id = link4.right_id AND bees.size > ?)) ORDER BY ants.id
-- params: (2,)

INSERT INTO bees (id, name, size) VALUES (?, ?, ?)
-- params: (1, 'bee1', 4)

ROLLBACK TO SAVEPOINT sa_savepoint_1
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant1_id 
FROM ants ORDER BY ants.id, ants.name, ants.size, ants.ant1_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size 
FROM bees ORDER BY bees.id, bees.name, bees.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.cat0_id, cats.bee3_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.cat0_id, cats.bee3_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link4.left_id, link4.right_id 
FROM link4 ORDER BY link4.left_id, link4.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link2.left_id, link2.right_id 
FROM link2 ORDER BY link2.left_id, link2.right_id
-- params: ()

ROLLBACK


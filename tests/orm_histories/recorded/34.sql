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
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE bees (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	bee0_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee0_id) REFERENCES bees (id) ON DELETE SET NULL
)
-- params: ()

CREATE TABLE cats (
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
	FOREIGN KEY(right_id) REFERENCES cats (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant1', None)

INSERT INTO bees (name, size, bee0_id) VALUES (?, ?, ?) RETURNING id
-- params: ('bee2', None, None)

INSERT INTO bees (name, size, bee0_id) VALUES (?, ?, ?) RETURNING id
-- params: ('bee3', 7, None)

INSERT INTO bees (name, size, bee0_id) VALUES (?, ?, ?)
-- params: ('bee1', 1, 2)

COMMIT

BEGIN (implicit)

UPDATE ants SET size=? WHERE ants.id = ?
-- params: (None, 1)

SELECT cats.id, cats.name, cats.size 
FROM cats 
WHERE EXISTS (SELECT 1 
FROM ants, link1 
WHERE cats.id = link1.right_id AND ants.id = link1.left_id AND ants.size > ?) ORDER BY cats.id
-- params: (1,)

SELECT bees.id, bees.name, bees.size, bees.bee0_id 
FROM bees 
WHERE ? = bees.bee0_id ORDER BY bees.id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.bee0_id 
FROM bees 
WHERE bees.id = ?
-- params: (2,)

SELECT bees.id, bees.name, bees.size, bees.bee0_id 
FROM bees 
WHERE ? = bees.bee0_id ORDER BY bees.id
-- params: (2,)

UPDATE bees SET size=? WHERE bees.id = ?
-- params: (6, 2)

SELECT bees.id, bees.name, bees.bee0_id 
FROM bees 
WHERE bees.id = ?
-- params: (2,)

COMMIT

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.bee0_id 
FROM bees 
WHERE bees.id = ?
-- params: (2,)

SELECT bees.id, bees.name, bees.size, bees.bee0_id 
FROM bees 
WHERE ? = bees.bee0_id ORDER BY bees.id
-- params: (2,)

SELECT bees.id, bees.name, bees.size, bees.bee0_id 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

SELECT bees.id, bees.name, bees.size, bees.bee0_id 
FROM bees 
WHERE ? = bees.bee0_id ORDER BY bees.id
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

SELECT cats.id, cats.name, cats.size 
FROM cats ORDER BY cats.id, cats.name, cats.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link1.left_id, link1.right_id 
FROM link1 ORDER BY link1.left_id, link1.right_id
-- params: ()

ROLLBACK


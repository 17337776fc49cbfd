BEGIN (implicit)

PRAGMA main.table_info("link1")
-- params: ()

PRAGMA temp.table_info("link1")
-- params: ()

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
	PRIMARY KEY (id)
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
	cat0_id INTEGER, 
	cat3_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(cat0_id) REFERENCES cats (id), 
	FOREIGN KEY(cat3_id) REFERENCES cats (id) ON DELETE SET NULL
)
-- params: ()

CREATE TABLE link1 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES ants (id), 
	FOREIGN KEY(right_id) REFERENCES bees (id)
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

CREATE TABLE link4 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES bees (id), 
	FOREIGN KEY(right_id) REFERENCES bees (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO bees (name, size) VALUES (?, ?) RETURNING id
-- params: ('bee2', None)

INSERT INTO bees (name, size) VALUES (?, ?) RETURNING id
-- params: ('bee3', None)

INSERT INTO cats (name, size, cat0_id, cat3_id) VALUES (?, ?, ?, ?)
-- params: ('cat1', 6, None, None)

INSERT INTO link4 (left_id, right_id) VALUES (?, ?)
-- params: (2, 1)

INSERT INTO link2 (left_id, right_id) VALUES (?, ?)
-- params: [(1, 1), (2, 1)]

COMMIT

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.cat0_id, cats.cat3_id 
FROM cats 
WHERE cats.id = ?
-- params: (1,)

SELECT bees.id, bees.name, bees.size 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

UPDATE bees SET id=? WHERE bees.id = ?
-- params: (5, 1)

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.cat0_id, cats.cat3_id 
FROM cats 
WHERE cats.id = ?
-- params: (1,)

SELECT cats.id, cats.name, cats.size, cats.cat0_id, cats.cat3_id 
FROM cats 
WHERE ? = cats.cat0_id ORDER BY cats.id
-- params: (1,)

SELECT bees.id, bees.name, bees.size 
FROM bees, link2 
WHERE ? = link2.right_id AND bees.id = link2.left_id ORDER BY bees.id
-- params: (1,)

DELETE FROM link2 WHERE link2.left_id = ? AND link2.right_id = ?
-- params: [(1, 1), (2, 1)]

DELETE FROM cats WHERE cats.id = ?
-- params: (1,)

SELECT bees.id, bees.name, bees.size 
FROM bees 
WHERE bees.id = ?
-- params: (2,)

SELECT bees.id, bees.name, bees.size 
FROM bees, link4 
WHERE ? = link4.left_id AND bees.id = link4.right_id ORDER BY bees.id
-- params: (2,)

DELETE FROM link4 WHERE link4.left_id = ? AND link4.right_id = ?
-- params: (2, 1)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants ORDER BY ants.id, ants.name, ants.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size 
FROM bees ORDER BY bees.id, bees.name, bees.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.cat0_id, cats.cat3_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.cat0_id, cats.cat3_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link1.left_id, link1.right_id 
FROM link1 ORDER BY link1.left_id, link1.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link2.left_id, link2.right_id 
FROM link2 ORDER BY link2.left_id, link2.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link4.left_id, link4.right_id 
FROM link4 ORDER BY link4.left_id, link4.right_id
-- params: ()

ROLLBACK


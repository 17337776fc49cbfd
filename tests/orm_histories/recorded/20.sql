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

PRAGMA main.table_info("via2s")
-- params: ()

PRAGMA temp.table_info("via2s")
-- params: ()

CREATE TABLE ants (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant3_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant3_id) REFERENCES ants (id)
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
	PRIMARY KEY (id), 
	FOREIGN KEY(cat0_id) REFERENCES cats (id)
)
-- params: ()

CREATE TABLE link1 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES bees (id), 
	FOREIGN KEY(right_id) REFERENCES bees (id)
)
-- params: ()

CREATE TABLE via2s (
	name VARCHAR(20), 
	size INTEGER, 
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES ants (id), 
	FOREIGN KEY(right_id) REFERENCES bees (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO bees (name, size) VALUES (?, ?) RETURNING id
-- params: ('bee1', 9)

INSERT INTO bees (name, size) VALUES (?, ?) RETURNING id
-- params: ('bee2', None)

INSERT INTO link1 (left_id, right_id) VALUES (?, ?)
-- params: (1, 2)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant3_id 
FROM ants ORDER BY ants.id
 LIMIT ? OFFSET ?
-- params: (2, 0)

INSERT INTO cats (name, size, cat0_id) VALUES (?, ?, ?)
-- params: ('cat1', None, None)

COMMIT

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

INSERT INTO via2s (name, size, right_id) VALUES (?, ?, ?)
-- params: ('via21', None, 1)

ROLLBACK

BEGIN (implicit)

SAVEPOINT sa_savepoint_1
-- params: ()

INSERT INTO ants (name, size, ant3_id) VALUES (?, ?, ?)
-- params: ('ant1', 3, 99)

SELECT bees.id, bees.name 
FROM bees 
WHERE bees.id = ?
-- params: (2,)

UPDATE bees SET size=? WHERE bees.id = ?
-- params: (9, 2)

INSERT INTO bees (name, size) VALUES (?, ?)
-- params: ('bee3', None)

SELECT bees.id, bees.name, bees.size 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

INSERT INTO link1 (left_id, right_id) VALUES (?, ?)
-- params: [(1, 3), (3, 1), (3, 2)]

INSERT INTO via2s (name, size, left_id, right_id) VALUES (?, ?, ?, ?)
-- params: ('via24', 3, 1, 1)

SELECT cats.name 
FROM cats ORDER BY cats.id
-- params: ()

SELECT cats.id, cats.name, cats.size, cats.cat0_id 
FROM cats 
WHERE cats.id = ?
-- params: (1,)

SELECT cats.id, cats.name, cats.size, cats.cat0_id 
FROM cats 
WHERE cats.id = ? ORDER BY cats.id
-- params: (None,)

RELEASE SAVEPOINT sa_savepoint_1
-- params: ()

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant3_id 
FROM ants ORDER BY ants.id, ants.name, ants.size, ants.ant3_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size 
FROM bees ORDER BY bees.id, bees.name, bees.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.cat0_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.cat0_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link1.left_id, link1.right_id 
FROM link1 ORDER BY link1.left_id, link1.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT via2s.name, via2s.size, via2s.left_id, via2s.right_id 
FROM via2s ORDER BY via2s.name, via2s.size, via2s.left_id, via2s.right_id
-- params: ()

ROLLBACK


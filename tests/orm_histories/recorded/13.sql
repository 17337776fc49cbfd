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

PRAGMA main.table_info("via0s")
-- params: ()

PRAGMA temp.table_info("via0s")
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
	cat2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(cat2_id) REFERENCES cats (id)
)
-- params: ()

CREATE TABLE bees (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant1_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant1_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE via0s (
	name VARCHAR(20), 
	size INTEGER, 
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES ants (id), 
	FOREIGN KEY(right_id) REFERENCES cats (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO bees (name, size, ant1_id) VALUES (?, ?, ?)
-- params: ('bee1', None, None)

INSERT INTO cats (name, size, cat2_id) VALUES (?, ?, ?)
-- params: ('cat1', None, None)

INSERT INTO via0s (name, size) VALUES (?, ?)
-- params: ('via01', None)

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.ant1_id 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

SELECT bees.id, bees.name, bees.size, bees.ant1_id 
FROM bees 
WHERE bees.id = ?
-- params: (2,)

INSERT INTO bees (id, name, size, ant1_id) VALUES (?, ?, ?, ?)
-- params: (2, 'merged', 7, None)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (4,)

SAVEPOINT sa_savepoint_1
-- params: ()

SELECT cats.id, cats.name, cats.size, cats.cat2_id 
FROM cats 
WHERE cats.id = ?
-- params: (3,)

INSERT INTO cats (name, size, cat2_id) VALUES (?, ?, ?)
-- params: ('cat2', None, None)

RELEASE SAVEPOINT sa_savepoint_1
-- params: ()

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants ORDER BY ants.id, ants.name, ants.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.cat2_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.cat2_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.ant1_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.ant1_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT via0s.name, via0s.size, via0s.left_id, via0s.right_id 
FROM via0s ORDER BY via0s.name, via0s.size, via0s.left_id, via0s.right_id
-- params: ()

ROLLBACK


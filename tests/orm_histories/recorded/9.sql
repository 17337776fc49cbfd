BEGIN (implicit)

PRAGMA main.table_info("link2")
-- params: ()

PRAGMA temp.table_info("link2")
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

PRAGMA main.table_info("via1s")
-- params: ()

PRAGMA temp.table_info("via1s")
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
	ant0_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant0_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE link2 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES ants (id), 
	FOREIGN KEY(right_id) REFERENCES cats (id)
)
-- params: ()

CREATE TABLE via1s (
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

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant1', 9)

INSERT INTO via1s (name, size, left_id) VALUES (?, ?, ?)
-- params: ('via11', None, 1)

ROLLBACK

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant2', 7)

SAVEPOINT sa_savepoint_1
-- params: ()

SELECT cats.id, cats.name, cats.size, cats.ant0_id 
FROM cats 
WHERE ? = cats.ant0_id ORDER BY cats.id
-- params: (1,)

SELECT ants.name, cats.name AS name_1 
FROM ants JOIN cats ON ants.id = cats.ant0_id ORDER BY ants.id, cats.name
-- params: ()

RELEASE SAVEPOINT sa_savepoint_1
-- params: ()

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, cats_1.name AS name_1, cats_2.id AS id_1, cats_2.name AS name_2, cats_2.size AS size_1, cats_2.ant0_id 
FROM ants LEFT OUTER JOIN (link2 AS link2_1 JOIN cats AS cats_1 ON cats_1.id = link2_1.right_id) ON ants.id = link2_1.left_id LEFT OUTER JOIN (link2 AS link2_2 JOIN cats AS cats_2 ON cats_2.id = link2_2.right_id) ON ants.id = link2_2.left_id ORDER BY ants.id, cats_1.name, cats_2.id
-- params: ()

INSERT INTO ants (id, name, size) VALUES (?, ?, ?)
-- params: (7, 'ant1', 9)

INSERT INTO cats (name, size, ant0_id) VALUES (?, ?, ?)
-- params: ('cat2', None, 7)

INSERT INTO via1s (name, size, left_id) VALUES (?, ?, ?)
-- params: ('via12', None, 7)

ROLLBACK

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

SELECT cats.id, cats.name, cats.size, cats.ant0_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.ant0_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link2.left_id, link2.right_id 
FROM link2 ORDER BY link2.left_id, link2.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT via1s.name, via1s.size, via1s.left_id, via1s.right_id 
FROM via1s ORDER BY via1s.name, via1s.size, via1s.left_id, via1s.right_id
-- params: ()

ROLLBACK


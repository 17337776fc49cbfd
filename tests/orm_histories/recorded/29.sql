BEGIN (implicit)

PRAGMA main.table_info("link2")
-- params: ()

PRAGMA temp.table_info("link2")
-- params: ()

PRAGMA main.table_info("link3")
-- params: ()

PRAGMA temp.table_info("link3")
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

PRAGMA main.table_info("dogs")
-- params: ()

PRAGMA temp.table_info("dogs")
-- params: ()

PRAGMA main.table_info("elks")
-- params: ()

PRAGMA temp.table_info("elks")
-- params: ()

PRAGMA main.table_info("foxs")
-- params: ()

PRAGMA temp.table_info("foxs")
-- params: ()

PRAGMA main.table_info("via5s")
-- params: ()

PRAGMA temp.table_info("via5s")
-- params: ()

PRAGMA main.table_info("via6s")
-- params: ()

PRAGMA temp.table_info("via6s")
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

CREATE TABLE dogs (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE link2 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES dogs (id), 
	FOREIGN KEY(right_id) REFERENCES dogs (id)
)
-- params: ()

CREATE TABLE link3 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES dogs (id), 
	FOREIGN KEY(right_id) REFERENCES dogs (id)
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

CREATE TABLE elks (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant0_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant0_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE foxs (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant4_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant4_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE via5s (
	name VARCHAR(20), 
	size INTEGER, 
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES dogs (id), 
	FOREIGN KEY(right_id) REFERENCES foxs (id)
)
-- params: ()

CREATE TABLE via6s (
	name VARCHAR(20), 
	size INTEGER, 
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES cats (id), 
	FOREIGN KEY(right_id) REFERENCES foxs (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?) RETURNING id
-- params: ('ant1', None)

INSERT INTO ants (name, size) VALUES (?, ?) RETURNING id
-- params: ('ant2', 1)

INSERT INTO via5s (name, size) VALUES (?, ?), (?, ?)
-- params: ('via51', None, 'via52', None)

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

SELECT dogs.id, dogs.name, dogs.size 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.ant1_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.ant1_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT elks.id, elks.name, elks.size, elks.ant0_id 
FROM elks ORDER BY elks.id, elks.name, elks.size, elks.ant0_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT foxs.id, foxs.name, foxs.size, foxs.ant4_id 
FROM foxs ORDER BY foxs.id, foxs.name, foxs.size, foxs.ant4_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link2.left_id, link2.right_id 
FROM link2 ORDER BY link2.left_id, link2.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link3.left_id, link3.right_id 
FROM link3 ORDER BY link3.left_id, link3.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT via5s.name, via5s.size, via5s.left_id, via5s.right_id 
FROM via5s ORDER BY via5s.name, via5s.size, via5s.left_id, via5s.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT via6s.name, via6s.size, via6s.left_id, via6s.right_id 
FROM via6s ORDER BY via6s.name, via6s.size, via6s.left_id, via6s.right_id
-- params: ()

ROLLBACK


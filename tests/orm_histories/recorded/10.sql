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

PRAGMA main.table_info("via4s")
-- params: ()

PRAGMA temp.table_info("via4s")
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
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE dogs (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	bee0_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee0_id) REFERENCES bees (id)
)
-- params: ()

CREATE TABLE elks (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant3_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant3_id) REFERENCES ants (id) ON DELETE SET NULL
)
-- params: ()

CREATE TABLE foxs (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	cat1_id INTEGER, 
	cat2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(cat1_id) REFERENCES cats (id), 
	FOREIGN KEY(cat2_id) REFERENCES cats (id)
)
-- params: ()

CREATE TABLE via4s (
	name VARCHAR(20), 
	size INTEGER, 
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES ants (id), 
	FOREIGN KEY(right_id) REFERENCES dogs (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant1', 4)

INSERT INTO bees (name, size) VALUES (?, ?)
-- params: ('bee1', None)

INSERT INTO via4s (name, size, left_id) VALUES (?, ?, ?)
-- params: ('via41', 6, 1)

ROLLBACK

BEGIN (implicit)

INSERT INTO dogs (name, size, bee0_id) VALUES (?, ?, ?)
-- params: ('dog1', None, None)

INSERT INTO foxs (name, size, cat1_id, cat2_id) VALUES (?, ?, ?, ?)
-- params: ('fox1', 5, None, None)

INSERT INTO ants (id, name, size) VALUES (?, ?, ?)
-- params: (1, 'ant1', 4)

INSERT INTO via4s (name, size, left_id, right_id) VALUES (?, ?, ?, ?)
-- params: ('via41', 6, 1, 1)

SELECT foxs.id, foxs.name, foxs.size, foxs.cat1_id, foxs.cat2_id, cats_1.id AS id_1, cats_1.name AS name_1, cats_1.size AS size_1 
FROM foxs LEFT OUTER JOIN cats AS cats_1 ON cats_1.id = foxs.cat2_id 
WHERE foxs.id = ?
-- params: (1,)

SELECT bees.name, dogs.name AS name_1 
FROM bees LEFT OUTER JOIN dogs ON bees.id = dogs.bee0_id ORDER BY bees.id, dogs.name
-- params: ()

COMMIT

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size 
FROM cats 
WHERE cats.id = ?
-- params: (4,)

INSERT INTO cats (name, size) VALUES (?, ?)
-- params: ('cat1', None)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

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

SELECT cats.id, cats.name, cats.size 
FROM cats ORDER BY cats.id, cats.name, cats.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.bee0_id 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size, dogs.bee0_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT elks.id, elks.name, elks.size, elks.ant3_id 
FROM elks ORDER BY elks.id, elks.name, elks.size, elks.ant3_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT foxs.id, foxs.name, foxs.size, foxs.cat1_id, foxs.cat2_id 
FROM foxs ORDER BY foxs.id, foxs.name, foxs.size, foxs.cat1_id, foxs.cat2_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT via4s.name, via4s.size, via4s.left_id, via4s.right_id 
FROM via4s ORDER BY via4s.name, via4s.size, via4s.left_id, via4s.right_id
-- params: ()

ROLLBACK


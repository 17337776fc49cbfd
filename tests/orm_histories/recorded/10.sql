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
	ant4_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant4_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE foxs (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	bee1_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee1_id) REFERENCES bees (id)
)
-- params: ()

CREATE TABLE elks (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	dog2_id INTEGER, 
	cat3_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(dog2_id) REFERENCES dogs (id), 
	FOREIGN KEY(cat3_id) REFERENCES cats (id)
)
-- params: ()

CREATE TABLE via0s (
	name VARCHAR(20), 
	size INTEGER, 
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES bees (id), 
	FOREIGN KEY(right_id) REFERENCES dogs (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO cats (name, size) VALUES (?, ?)
-- params: ('cat1', 4)

INSERT INTO via0s (name, size) VALUES (?, ?)
-- params: ('via01', 6)

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size 
FROM bees ORDER BY bees.id
-- params: ()

ROLLBACK

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant1', None)

SELECT dogs.id, dogs.name, dogs.size, dogs.ant4_id, ants.id AS id_1, ants.name AS name_1, ants.size AS size_1 
FROM ants LEFT OUTER JOIN dogs ON ants.id = dogs.ant4_id ORDER BY ants.id
-- params: ()

INSERT INTO cats (name, size) VALUES (?, ?)
-- params: ('cat2', None)

SELECT dogs.id, dogs.name, dogs.size, dogs.ant4_id 
FROM dogs 
WHERE ? = dogs.ant4_id ORDER BY dogs.name
-- params: (1,)

COMMIT

BEGIN (implicit)

INSERT INTO dogs (name, size, ant4_id) VALUES (?, ?, ?)
-- params: ('dog1x', None, None)

INSERT INTO via0s (name, size, right_id) VALUES (?, ?, ?)
-- params: ('via02', 5, 1)

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

SELECT cats.id, cats.name, cats.size 
FROM cats ORDER BY cats.id, cats.name, cats.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.ant4_id 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size, dogs.ant4_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT foxs.id, foxs.name, foxs.size, foxs.bee1_id 
FROM foxs ORDER BY foxs.id, foxs.name, foxs.size, foxs.bee1_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT elks.id, elks.name, elks.size, elks.dog2_id, elks.cat3_id 
FROM elks ORDER BY elks.id, elks.name, elks.size, elks.dog2_id, elks.cat3_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT via0s.name, via0s.size, via0s.left_id, via0s.right_id 
FROM via0s ORDER BY via0s.name, via0s.size, via0s.left_id, via0s.right_id
-- params: ()

ROLLBACK


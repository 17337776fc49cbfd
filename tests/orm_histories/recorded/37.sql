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

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant4_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant4_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE elks (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	bee3_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee3_id) REFERENCES bees (id) ON DELETE SET NULL
)
-- params: ()

CREATE TABLE foxs (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	cat0_id INTEGER, 
	dog1_id INTEGER, 
	cat2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(cat0_id) REFERENCES cats (id), 
	FOREIGN KEY(dog1_id) REFERENCES dogs (id), 
	FOREIGN KEY(cat2_id) REFERENCES cats (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant1', None)

INSERT INTO bees (name, size) VALUES (?, ?)
-- params: ('bee1', 8)

INSERT INTO cats (name, size, ant4_id) VALUES (?, ?, ?)
-- params: ('cat1', 3, None)

INSERT INTO foxs (name, size, cat0_id, dog1_id, cat2_id) VALUES (?, ?, ?, ?, ?)
-- params: ('fox1', 7, None, None, None)

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

SELECT dogs.id, dogs.name, dogs.size 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.ant4_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.ant4_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT elks.id, elks.name, elks.size, elks.bee3_id 
FROM elks ORDER BY elks.id, elks.name, elks.size, elks.bee3_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT foxs.id, foxs.name, foxs.size, foxs.cat0_id, foxs.dog1_id, foxs.cat2_id 
FROM foxs ORDER BY foxs.id, foxs.name, foxs.size, foxs.cat0_id, foxs.dog1_id, foxs.cat2_id
-- params: ()

ROLLBACK


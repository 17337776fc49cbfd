BEGIN (implicit)

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
	ant0_id INTEGER, 
	bee1_id INTEGER, 
	cat2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant0_id) REFERENCES ants (id), 
	FOREIGN KEY(bee1_id) REFERENCES bees (id), 
	FOREIGN KEY(cat2_id) REFERENCES cats (id)
)
-- params: ()

CREATE TABLE link3 (
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
-- params: ('cat1', 5)

INSERT INTO dogs (name, size, ant0_id, bee1_id, cat2_id) VALUES (?, ?, ?, ?, ?)
-- params: ('dog1', None, None, None, None)

COMMIT

BEGIN (implicit)

INSERT INTO cats (name, size) VALUES (?, ?)
-- params: ('cat3', None)

UPDATE dogs SET size=? WHERE dogs.id = ?
-- params: (None, 1)

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

SELECT dogs.id, dogs.name, dogs.size, dogs.ant0_id, dogs.bee1_id, dogs.cat2_id 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size, dogs.ant0_id, dogs.bee1_id, dogs.cat2_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link3.left_id, link3.right_id 
FROM link3 ORDER BY link3.left_id, link3.right_id
-- params: ()

ROLLBACK


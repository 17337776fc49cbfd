BEGIN (implicit)

PRAGMA main.table_info("link1")
-- params: ()

PRAGMA temp.table_info("link1")
-- params: ()

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

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE elks (
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
	ant5_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant4_id) REFERENCES ants (id), 
	FOREIGN KEY(ant5_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE foxs (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	cat0_id INTEGER, 
	elk3_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(cat0_id) REFERENCES cats (id) ON DELETE CASCADE, 
	FOREIGN KEY(elk3_id) REFERENCES elks (id)
)
-- params: ()

CREATE TABLE link1 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES foxs (id) ON DELETE CASCADE, 
	FOREIGN KEY(right_id) REFERENCES foxs (id) ON DELETE CASCADE
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

COMMIT

BEGIN (implicit)

INSERT INTO cats (id, name, size) VALUES (?, ?, ?)
-- params: (5, 'cat1', None)

COMMIT

BEGIN (implicit)

INSERT INTO dogs (name, size, ant4_id, ant5_id) VALUES (?, ?, ?, ?)
-- params: ('dog1', 3, None, None)

ROLLBACK

BEGIN (implicit)

INSERT INTO cats (name, size) VALUES (?, ?)
-- params: ('cat2', None)

INSERT INTO foxs (name, size, cat0_id, elk3_id) VALUES (?, ?, ?, ?)
-- params: ('fox1', 0, 6, None)

SELECT cats.id, cats.name, cats.size 
FROM cats 
WHERE cats.id = ?
-- params: (5,)

SELECT foxs.id, foxs.name, foxs.size, foxs.cat0_id, foxs.elk3_id 
FROM foxs 
WHERE ? = foxs.cat0_id
-- params: (5,)

SELECT dogs.id, dogs.name, dogs.size, dogs.ant4_id, dogs.ant5_id, ants.id AS id_1, ants.name AS name_1, ants.size AS size_1 
FROM ants LEFT OUTER JOIN dogs ON ants.id = dogs.ant4_id ORDER BY ants.id
-- params: ()

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

SELECT elks.id, elks.name, elks.size 
FROM elks ORDER BY elks.id, elks.name, elks.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.ant4_id, dogs.ant5_id 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size, dogs.ant4_id, dogs.ant5_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT foxs.id, foxs.name, foxs.size, foxs.cat0_id, foxs.elk3_id 
FROM foxs ORDER BY foxs.id, foxs.name, foxs.size, foxs.cat0_id, foxs.elk3_id
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


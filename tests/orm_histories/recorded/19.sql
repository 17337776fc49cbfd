BEGIN (implicit)

PRAGMA main.table_info("link3")
-- params: ()

PRAGMA temp.table_info("link3")
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

CREATE TABLE dogs (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE link3 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES dogs (id) ON DELETE CASCADE, 
	FOREIGN KEY(right_id) REFERENCES dogs (id) ON DELETE CASCADE
)
-- params: ()

CREATE TABLE elks (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	bee0_id INTEGER, 
	ant1_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee0_id) REFERENCES bees (id) ON DELETE SET NULL, 
	FOREIGN KEY(ant1_id) REFERENCES ants (id) ON DELETE SET NULL
)
-- params: ()

CREATE TABLE foxs (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	dog2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(dog2_id) REFERENCES dogs (id)
)
-- params: ()

CREATE TABLE link4 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES ants (id), 
	FOREIGN KEY(right_id) REFERENCES foxs (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO dogs (name, size) VALUES (?, ?)
-- params: ('dog1', 1)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant1', 6)

INSERT INTO foxs (name, size, dog2_id) VALUES (?, ?, ?) RETURNING id
-- params: ('fox1', None, None)

INSERT INTO foxs (name, size, dog2_id) VALUES (?, ?, ?) RETURNING id
-- params: ('fox2', None, None)

INSERT INTO link4 (left_id, right_id) VALUES (?, ?)
-- params: (1, 1)

COMMIT

BEGIN (implicit)

INSERT INTO cats (name, size) VALUES (?, ?)
-- params: ('cat1', None)

COMMIT

BEGIN (implicit)

SELECT foxs.id, foxs.name, foxs.size, foxs.dog2_id 
FROM foxs 
WHERE foxs.id = ?
-- params: (1,)

SELECT ants.id, ants.name, ants.size, foxs_1.id, foxs_1.name, foxs_1.size, foxs_1.dog2_id 
FROM link4, ants LEFT OUTER JOIN (link4 AS link4_1 JOIN foxs AS foxs_1 ON foxs_1.id = link4_1.right_id) ON ants.id = link4_1.left_id 
WHERE ? = link4.right_id AND ants.id = link4.left_id ORDER BY foxs_1.id
-- params: (1,)

SELECT cats.id, cats.name, cats.size 
FROM cats 
WHERE cats.id = ?
-- params: (1,)

SELECT bees.id, bees.name, bees.size 
FROM bees 
WHERE bees.id = ?
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

SELECT dogs.id, dogs.name, dogs.size 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT elks.id, elks.name, elks.size, elks.bee0_id, elks.ant1_id 
FROM elks ORDER BY elks.id, elks.name, elks.size, elks.bee0_id, elks.ant1_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT foxs.id, foxs.name, foxs.size, foxs.dog2_id 
FROM foxs ORDER BY foxs.id, foxs.name, foxs.size, foxs.dog2_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link3.left_id, link3.right_id 
FROM link3 ORDER BY link3.left_id, link3.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link4.left_id, link4.right_id 
FROM link4 ORDER BY link4.left_id, link4.right_id
-- params: ()

ROLLBACK


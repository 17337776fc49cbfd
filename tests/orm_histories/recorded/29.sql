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
	best0_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(best0_id) REFERENCES elks (id)
)
-- params: ()

CREATE TABLE bees (
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
	ant0_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant0_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE link1 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES bees (id), 
	FOREIGN KEY(right_id) REFERENCES elks (id)
)
-- params: ()

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	bee5_id INTEGER, 
	bee6_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee5_id) REFERENCES bees (id), 
	FOREIGN KEY(bee6_id) REFERENCES bees (id)
)
-- params: ()

CREATE TABLE dogs (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	dog3_id INTEGER, 
	bee4_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(dog3_id) REFERENCES dogs (id), 
	FOREIGN KEY(bee4_id) REFERENCES bees (id) ON DELETE SET NULL
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

COMMIT

BEGIN (implicit)

INSERT INTO dogs (name, size, dog3_id, bee4_id) VALUES (?, ?, ?, ?)
-- params: ('dog2', None, None, None)

INSERT INTO dogs (name, size, dog3_id, bee4_id) VALUES (?, ?, ?, ?)
-- params: ('dog1', None, 1, None)

COMMIT

BEGIN (implicit)

INSERT INTO cats (name, size, bee5_id, bee6_id) VALUES (?, ?, ?, ?) RETURNING id
-- params: ('cat1', 3, None, None)

INSERT INTO cats (name, size, bee5_id, bee6_id) VALUES (?, ?, ?, ?) RETURNING id
-- params: ('cat2', 3, None, None)

SELECT dogs.id, dogs.name, dogs.size, dogs.dog3_id, dogs.bee4_id 
FROM dogs 
WHERE dogs.id = ?
-- params: (2,)

SELECT dogs.id, dogs.name, dogs.size, dogs.dog3_id, dogs.bee4_id 
FROM dogs 
WHERE ? = dogs.dog3_id
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.dog3_id, dogs.bee4_id, dogs_1.name AS name_1 
FROM dogs JOIN dogs AS dogs_1 ON dogs_1.id = dogs.dog3_id ORDER BY dogs.id, dogs_1.name
-- params: ()

SELECT dogs.id, dogs.name, dogs.size, dogs.dog3_id, dogs.bee4_id 
FROM dogs 
WHERE dogs.id = ?
-- params: (1,)

SELECT dogs.id, dogs.name, dogs.size, dogs.dog3_id, dogs.bee4_id 
FROM dogs 
WHERE ? = dogs.dog3_id
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.best0_id 
FROM ants ORDER BY ants.id, ants.name, ants.size, ants.best0_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size 
FROM bees ORDER BY bees.id, bees.name, bees.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT elks.id, elks.name, elks.size, elks.ant0_id 
FROM elks ORDER BY elks.id, elks.name, elks.size, elks.ant0_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.bee5_id, cats.bee6_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.bee5_id, cats.bee6_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.dog3_id, dogs.bee4_id 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size, dogs.dog3_id, dogs.bee4_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link1.left_id, link1.right_id 
FROM link1 ORDER BY link1.left_id, link1.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT foxs.id, foxs.name, foxs.size, foxs.dog2_id 
FROM foxs ORDER BY foxs.id, foxs.name, foxs.size, foxs.dog2_id
-- params: ()

ROLLBACK


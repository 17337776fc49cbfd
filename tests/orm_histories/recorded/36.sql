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
	ant0_id INTEGER, 
	best2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant0_id) REFERENCES ants (id), 
	FOREIGN KEY(best2_id) REFERENCES dogs (id)
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
	bee1_id INTEGER, 
	bee2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee1_id) REFERENCES bees (id), 
	FOREIGN KEY(bee2_id) REFERENCES bees (id) ON DELETE CASCADE
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO cats (name, size) VALUES (?, ?)
-- params: ('cat1', 7)

COMMIT

BEGIN (implicit)

INSERT INTO cats (name, size) VALUES (?, ?)
-- params: ('cat3', None)

SELECT cats.id, cats.name, cats.size 
FROM cats 
WHERE cats.id = ?
-- params: (1,)

INSERT INTO bees (name, size, ant0_id, best2_id) VALUES (?, ?, ?, ?)
-- params: ('bee1', None, None, None)

UPDATE cats SET id=? WHERE cats.id = ?
-- params: (7, 1)

INSERT INTO cats (name, size) VALUES (?, ?)
-- params: ('cat4', 1)

DELETE FROM cats WHERE cats.id = ?
-- params: (2,)

SELECT bees.name, ants.name AS name_1 
FROM bees LEFT OUTER JOIN ants ON ants.id = bees.ant0_id ORDER BY bees.id, ants.name
-- params: ()

INSERT INTO dogs (name, size, bee1_id, bee2_id) VALUES (?, ?, ?, ?)
-- params: ('dog1', None, None, None)

DELETE FROM cats WHERE cats.id = ?
-- params: (8,)

SELECT dogs.id, dogs.name, dogs.size, dogs.bee1_id, dogs.bee2_id, bees_1.name AS name_1 
FROM dogs JOIN bees AS bees_1 ON bees_1.id = dogs.bee1_id ORDER BY dogs.id, bees_1.name
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants ORDER BY ants.id, ants.name, ants.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.ant0_id, bees.best2_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.ant0_id, bees.best2_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size 
FROM cats ORDER BY cats.id, cats.name, cats.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.bee1_id, dogs.bee2_id 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size, dogs.bee1_id, dogs.bee2_id
-- params: ()

ROLLBACK


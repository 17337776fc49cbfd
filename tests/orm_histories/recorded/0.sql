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
	ant2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant2_id) REFERENCES ants (id) ON DELETE SET NULL
)
-- params: ()

CREATE TABLE elks (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	cat0_id INTEGER, 
	bee1_id INTEGER, 
	cat3_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(cat0_id) REFERENCES cats (id), 
	FOREIGN KEY(bee1_id) REFERENCES bees (id), 
	FOREIGN KEY(cat3_id) REFERENCES cats (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO bees (name, size) VALUES (?, ?)
-- params: ('bee1', None)

INSERT INTO cats (name, size, ant2_id) VALUES (?, ?, ?)
-- params: ('cat1', None, None)

INSERT INTO elks (name, size, cat0_id, bee1_id, cat3_id) VALUES (?, ?, ?, ?, ?)
-- params: ('elk1', 8, 1, None, 1)

COMMIT

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

SELECT elks.name, cats.name AS name_1 
FROM elks LEFT OUTER JOIN cats ON cats.id = elks.cat3_id ORDER BY elks.id, cats.name
-- params: ()

SELECT elks.id, elks.name, elks.size, elks.cat0_id, elks.bee1_id, elks.cat3_id 
FROM elks 
WHERE elks.id = ?
-- params: (1,)

SELECT cats.id, cats.name, cats.size, cats.ant2_id 
FROM cats 
WHERE cats.id = ?
-- params: (1,)

SELECT elks.id, elks.name, elks.size, elks.cat0_id, elks.bee1_id, elks.cat3_id 
FROM elks 
WHERE ? = elks.cat0_id
-- params: (1,)

SELECT elks.id, elks.name, elks.size, elks.cat0_id, elks.bee1_id, elks.cat3_id 
FROM elks 
WHERE ? = elks.cat3_id ORDER BY elks.id
-- params: (1,)

SELECT cats.id, cats.name, cats.size, cats.ant2_id 
FROM cats 
WHERE cats.id = ?
-- params: (5,)

ROLLBACK

BEGIN (implicit)

INSERT INTO bees (name, size) VALUES (?, ?)
-- params: ('bee2', None)

SELECT cats.id, cats.name, cats.ant2_id 
FROM cats 
WHERE cats.id = ?
-- params: (1,)

SELECT elks.id, elks.name, elks.size, elks.cat0_id, elks.bee1_id, elks.cat3_id 
FROM elks 
WHERE ? = elks.cat0_id
-- params: (1,)

UPDATE cats SET size=? WHERE cats.id = ?
-- params: (9, 1)

INSERT INTO elks (name, size, cat0_id, bee1_id, cat3_id) VALUES (?, ?, ?, ?, ?) RETURNING id
-- params: ('elk3', None, None, None, 1)

INSERT INTO elks (name, size, cat0_id, bee1_id, cat3_id) VALUES (?, ?, ?, ?, ?) RETURNING id
-- params: ('elk2', None, None, 2, 1)

SELECT bees.id, bees.name, bees.size 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant3', None)

SELECT ants.name, cats.name AS name_1 
FROM ants JOIN cats ON ants.id = cats.ant2_id ORDER BY ants.id, cats.name
-- params: ()

UPDATE bees SET size=? WHERE bees.id = ?
-- params: (7, 1)

SELECT cats.id, cats.name, cats.size, cats.ant2_id, bees_1.id AS id_1, bees_1.name AS name_1, bees_1.size AS size_1, elks_1.id AS id_2, elks_1.name AS name_2, elks_1.size AS size_2, elks_1.cat0_id, elks_1.bee1_id, elks_1.cat3_id 
FROM cats LEFT OUTER JOIN elks AS elks_1 ON cats.id = elks_1.cat3_id LEFT OUTER JOIN bees AS bees_1 ON bees_1.id = elks_1.bee1_id ORDER BY cats.id, elks_1.id
-- params: ()

SELECT elks.cat0_id, elks.id, elks.name, elks.size, elks.bee1_id, elks.cat3_id 
FROM elks 
WHERE elks.cat0_id IN (?)
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

SELECT dogs.id, dogs.name, dogs.size 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.ant2_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.ant2_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT elks.id, elks.name, elks.size, elks.cat0_id, elks.bee1_id, elks.cat3_id 
FROM elks ORDER BY elks.id, elks.name, elks.size, elks.cat0_id, elks.bee1_id, elks.cat3_id
-- params: ()

ROLLBACK


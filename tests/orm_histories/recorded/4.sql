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
	ant0_id INTEGER, 
	best4_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant0_id) REFERENCES ants (id), 
	FOREIGN KEY(best4_id) REFERENCES elks (id)
)
-- params: ()

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	bee1_id INTEGER, 
	ant5_id INTEGER, 
	ant6_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee1_id) REFERENCES bees (id), 
	FOREIGN KEY(ant5_id) REFERENCES ants (id), 
	FOREIGN KEY(ant6_id) REFERENCES ants (id) ON DELETE CASCADE
)
-- params: ()

CREATE TABLE dogs (
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
	cat2_id INTEGER, 
	cat3_id INTEGER NOT NULL, 
	bee4_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(cat2_id) REFERENCES cats (id), 
	FOREIGN KEY(cat3_id) REFERENCES cats (id), 
	FOREIGN KEY(bee4_id) REFERENCES bees (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO bees (name, size, ant0_id, best4_id) VALUES (?, ?, ?, ?)
-- params: ('bee2', None, None, None)

INSERT INTO bees (id, name, size, ant0_id, best4_id) VALUES (?, ?, ?, ?, ?)
-- params: (3, 'bee3', None, None, None)

SELECT ants.id, ants.name, ants.size, cats_1.id AS id_1, cats_1.name AS name_1, cats_1.size AS size_1, cats_1.bee1_id, cats_1.ant5_id, cats_1.ant6_id 
FROM ants LEFT OUTER JOIN cats AS cats_1 ON ants.id = cats_1.ant5_id 
WHERE EXISTS (SELECT 1 
FROM cats 
WHERE ants.id = cats.ant5_id AND cats.size = ?) ORDER BY ants.id, cats_1.id
-- params: (6,)

SELECT ants.name, cats.name AS name_1 
FROM ants JOIN cats ON ants.id = cats.ant5_id ORDER BY ants.id, cats.name
-- params: ()

UPDATE bees SET ant0_id=? WHERE bees.id = ?
-- params: (None, 3)

INSERT INTO bees (name, size, ant0_id, best4_id) VALUES (?, ?, ?, ?)
-- params: ('bee4', 9, None, None)

UPDATE bees SET best4_id=? WHERE bees.id = ?
-- params: (None, 3)

ROLLBACK

BEGIN (implicit)

SELECT dogs.id AS dogs_id, dogs.name AS dogs_name, dogs.size AS dogs_size 
FROM dogs 
WHERE dogs.size < ? ORDER BY dogs.id
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants ORDER BY ants.id, ants.name, ants.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.ant0_id, bees.best4_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.ant0_id, bees.best4_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.bee1_id, cats.ant5_id, cats.ant6_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.bee1_id, cats.ant5_id, cats.ant6_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT elks.id, elks.name, elks.size, elks.cat2_id, elks.cat3_id, elks.bee4_id 
FROM elks ORDER BY elks.id, elks.name, elks.size, elks.cat2_id, elks.cat3_id, elks.bee4_id
-- params: ()

ROLLBACK


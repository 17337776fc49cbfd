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
	bee1_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee1_id) REFERENCES bees (id)
)
-- params: ()

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	bee0_id INTEGER, 
	bee2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee0_id) REFERENCES bees (id), 
	FOREIGN KEY(bee2_id) REFERENCES bees (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO cats (name, size, bee0_id, bee2_id) VALUES (?, ?, ?, ?)
-- params: ('cat1', None, None, None)

INSERT INTO cats (id, name, size, bee0_id, bee2_id) VALUES (?, ?, ?, ?, ?)
-- params: (6, 'cat2', 0, None, None)

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant1', None)

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant2', None)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (2,)

SELECT cats.id, cats.name, cats.size, cats.bee0_id 
FROM cats 
WHERE cats.id = ?
-- params: (1,)

UPDATE cats SET bee2_id=? WHERE cats.id = ?
-- params: (None, 1)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (2,)

SELECT cats.id, cats.name, cats.size, cats.bee0_id, cats.bee2_id, bees_1.id AS id_1, bees_1.name AS name_1, bees_1.size AS size_1, bees_1.bee1_id 
FROM cats LEFT OUTER JOIN bees AS bees_1 ON bees_1.id = cats.bee2_id 
WHERE NOT (EXISTS (SELECT 1 
FROM bees 
WHERE bees.id = cats.bee0_id)) ORDER BY cats.id
-- params: ()

SELECT cats.id, cats.name, cats.size, cats.bee0_id, cats.bee2_id, bees_1.id AS id_1, bees_1.name AS name_1, bees_1.size AS size_1, bees_1.bee1_id 
FROM cats LEFT OUTER JOIN bees AS bees_1 ON bees_1.id = cats.bee2_id ORDER BY cats.id
-- params: ()

SELECT bees.id, bees.name, bees.size, bees.bee1_id, cats_1.id AS id_1, cats_1.name AS name_1, cats_1.size AS size_1, cats_1.bee0_id, cats_1.bee2_id 
FROM bees LEFT OUTER JOIN cats AS cats_1 ON bees.id = cats_1.bee0_id ORDER BY bees.id
-- params: ()

INSERT INTO cats (name, size, bee0_id, bee2_id) VALUES (?, ?, ?, ?)
-- params: ('cat5', None, None, None)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants ORDER BY ants.id, ants.name, ants.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.bee1_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.bee1_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.bee0_id, cats.bee2_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.bee0_id, cats.bee2_id
-- params: ()

ROLLBACK


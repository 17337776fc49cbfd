BEGIN (implicit)

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
	best3_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(best3_id) REFERENCES cats (id)
)
-- params: ()

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	cat0_id INTEGER, 
	bee1_id INTEGER NOT NULL, 
	bee3_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(cat0_id) REFERENCES cats (id), 
	FOREIGN KEY(bee1_id) REFERENCES bees (id), 
	FOREIGN KEY(bee3_id) REFERENCES bees (id)
)
-- params: ()

CREATE TABLE link2 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES ants (id), 
	FOREIGN KEY(right_id) REFERENCES bees (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant1', None)

INSERT INTO bees (name, size, best3_id) VALUES (?, ?, ?)
-- params: ('bee1', None, None)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

SELECT bees.id, bees.name, bees.size, bees.best3_id, ants.id AS id_1, ants.name AS name_1, ants.size AS size_1, cats_1.id AS id_2, cats_1.name AS name_2, cats_1.size AS size_2, cats_1.cat0_id, cats_1.bee1_id, cats_1.bee3_id 
FROM ants LEFT OUTER JOIN (link2 AS link2_1 JOIN bees ON bees.id = link2_1.right_id) ON ants.id = link2_1.left_id LEFT OUTER JOIN cats AS cats_1 ON bees.id = cats_1.bee3_id ORDER BY ants.id
-- params: ()

INSERT INTO bees (name, size, best3_id) VALUES (?, ?, ?) RETURNING id
-- params: ('bee2', 3, None)

INSERT INTO bees (name, size, best3_id) VALUES (?, ?, ?) RETURNING id
-- params: ('bee3', 4, None)

INSERT INTO cats (name, size, cat0_id, bee1_id, bee3_id) VALUES (?, ?, ?, ?, ?)
-- params: ('cat1', None, None, 2, 2)

UPDATE bees SET best3_id=? WHERE bees.id = ?
-- params: (1, 3)

SELECT ants.name, bees.name AS name_1 
FROM ants LEFT OUTER JOIN (link2 AS link2_1 JOIN bees ON bees.id = link2_1.right_id) ON ants.id = link2_1.left_id ORDER BY ants.id, bees.name
-- params: ()

SELECT bees.id, bees.name, bees.size, bees.best3_id, cats_1.id AS id_1, cats_1.name AS name_1, cats_1.size AS size_1, cats_1.cat0_id, cats_1.bee1_id, cats_1.bee3_id 
FROM bees LEFT OUTER JOIN cats AS cats_1 ON bees.id = cats_1.bee3_id 
WHERE bees.id = ?
-- params: (1,)

SELECT cats.id, cats.name, cats.size, cats.cat0_id, cats.bee1_id, cats.bee3_id 
FROM cats 
WHERE ? = cats.bee1_id ORDER BY cats.id
-- params: (1,)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant2', 3)

UPDATE bees SET id=? WHERE bees.id = ?
-- params: (2, 1)

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.best3_id, cats_1.id AS id_1, cats_1.name AS name_1, cats_1.size AS size_1, cats_1.cat0_id, cats_1.bee1_id, cats_1.bee3_id 
FROM bees LEFT OUTER JOIN cats AS cats_1 ON bees.id = cats_1.bee3_id 
WHERE bees.id = ?
-- params: (3,)

SELECT cats.id, cats.name, cats.size, cats.cat0_id, cats.bee1_id, cats.bee3_id, bees_1.id AS id_1, bees_1.name AS name_1, bees_1.size AS size_1, bees_1.best3_id 
FROM cats JOIN bees AS bees_1 ON bees_1.id = cats.bee1_id 
WHERE cats.id = ?
-- params: (1,)

SELECT bees.id, bees.name, bees.size, bees.best3_id, cats_1.id AS id_1, cats_1.name AS name_1, cats_1.size AS size_1, cats_1.cat0_id, cats_1.bee1_id, cats_1.bee3_id 
FROM bees LEFT OUTER JOIN cats AS cats_1 ON bees.id = cats_1.bee3_id 
WHERE bees.id = ?
-- params: (2,)

INSERT INTO bees (id, name, size, best3_id) VALUES (?, ?, ?, ?)
-- params: [(3, 'bee3', 4, 1), (2, 'bee2', 3, None)]

INSERT INTO cats (id, name, size, cat0_id, bee1_id, bee3_id) VALUES (?, ?, ?, ?, ?, ?)
-- params: (1, 'cat1', None, None, 2, 2)

INSERT INTO cats (name, size, cat0_id, bee1_id, bee3_id) VALUES (?, ?, ?, ?, ?)
-- params: ('cat3', 8, None, None, None)

ROLLBACK

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants ORDER BY ants.id, ants.name, ants.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.best3_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.best3_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.cat0_id, cats.bee1_id, cats.bee3_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.cat0_id, cats.bee1_id, cats.bee3_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link2.left_id, link2.right_id 
FROM link2 ORDER BY link2.left_id, link2.right_id
-- params: ()

ROLLBACK


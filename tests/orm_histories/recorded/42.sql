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
	bee0_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee0_id) REFERENCES bees (id) ON DELETE SET NULL
)
-- params: ()

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE link1 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES ants (id), 
	FOREIGN KEY(right_id) REFERENCES cats (id)
)
-- params: ()

CREATE TABLE dogs (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant2_id INTEGER, 
	ant3_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant2_id) REFERENCES ants (id), 
	FOREIGN KEY(ant3_id) REFERENCES ants (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO bees (name, size, bee0_id) VALUES (?, ?, ?)
-- params: ('bee1', None, None)

COMMIT

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.bee0_id 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

SELECT bees.id, bees.name, bees.size, bees.bee0_id 
FROM bees 
WHERE ? = bees.bee0_id ORDER BY bees.id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, cats_1.name AS name_1 
FROM ants LEFT OUTER JOIN (link1 AS link1_1 JOIN cats AS cats_1 ON cats_1.id = link1_1.right_id) ON ants.id = link1_1.left_id ORDER BY ants.id, cats_1.name
-- params: ()

SELECT bees.id, bees.name, bees.size, bees.bee0_id, bees_1.name AS name_1 
FROM bees LEFT OUTER JOIN bees AS bees_1 ON bees_1.id = bees.bee0_id ORDER BY bees.id, bees_1.name
-- params: ()

SELECT bees.id, bees.name, bees.size, bees.bee0_id 
FROM bees 
WHERE ? = bees.bee0_id ORDER BY bees.id
-- params: (1,)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

SELECT bees.id, bees.name, bees.size, bees.bee0_id 
FROM bees 
WHERE ? = bees.bee0_id ORDER BY bees.name
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants ORDER BY ants.id, ants.name, ants.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.bee0_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.bee0_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size 
FROM cats ORDER BY cats.id, cats.name, cats.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.ant2_id, dogs.ant3_id 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size, dogs.ant2_id, dogs.ant3_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link1.left_id, link1.right_id 
FROM link1 ORDER BY link1.left_id, link1.right_id
-- params: ()

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("link0")
-- params: ()

PRAGMA temp.table_info("link0")
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

CREATE TABLE ants (
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

CREATE TABLE link0 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES ants (id) ON DELETE CASCADE, 
	FOREIGN KEY(right_id) REFERENCES dogs (id) ON DELETE CASCADE
)
-- params: ()

CREATE TABLE link2 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES ants (id), 
	FOREIGN KEY(right_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE bees (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant1_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant1_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	bee3_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee3_id) REFERENCES bees (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO bees (name, size, ant1_id) VALUES (?, ?, ?)
-- params: ('bee1', 3, None)

INSERT INTO cats (name, size, bee3_id) VALUES (?, ?, ?)
-- params: ('cat2', None, 1)

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant1', 0)

SELECT bees.id, bees.name, bees.size, bees.ant1_id 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

INSERT INTO cats (name, size, bee3_id) VALUES (?, ?, ?)
-- params: ('cat3', None, 1)

COMMIT

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.ant1_id, cats_1.id AS id_1, cats_1.name AS name_1, cats_1.size AS size_1, cats_1.bee3_id 
FROM bees LEFT OUTER JOIN cats AS cats_1 ON bees.id = cats_1.bee3_id 
WHERE bees.id = ? ORDER BY cats_1.id
-- params: (1,)

SELECT cats.id, cats.name, cats.size, cats.bee3_id 
FROM cats 
WHERE cats.id = ?
-- params: (2,)

SELECT bees.id, bees.name, bees.size, bees.ant1_id, cats_1.id AS id_1, cats_1.name AS name_1, cats_1.size AS size_1, cats_1.bee3_id 
FROM bees LEFT OUTER JOIN cats AS cats_1 ON bees.id = cats_1.bee3_id 
WHERE bees.id = ? ORDER BY cats_1.id
-- params: (1,)

INSERT INTO ants (name, size) VALUES (?, ?) RETURNING id
-- params: ('ant2', 1)

INSERT INTO ants (name, size) VALUES (?, ?) RETURNING id
-- params: ('ant3', None)

INSERT INTO link2 (left_id, right_id) VALUES (?, ?)
-- params: (3, 2)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

SELECT ants.id, ants.name, ants.size 
FROM ants, link2 
WHERE ? = link2.left_id AND ants.id = link2.right_id ORDER BY ants.id
-- params: (1,)

INSERT INTO link2 (left_id, right_id) VALUES (?, ?)
-- params: (3, 1)

INSERT INTO bees (name, size, ant1_id) VALUES (?, ?, ?)
-- params: ('bee2', None, None)

UPDATE cats SET bee3_id=? WHERE cats.id = ?
-- params: (2, 2)

INSERT INTO cats (name, size, bee3_id) VALUES (?, ?, ?)
-- params: ('cat1', None, None)

ROLLBACK

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants ORDER BY ants.id, ants.name, ants.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.ant1_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.ant1_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link0.left_id, link0.right_id 
FROM link0 ORDER BY link0.left_id, link0.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link2.left_id, link2.right_id 
FROM link2 ORDER BY link2.left_id, link2.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.bee3_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.bee3_id
-- params: ()

ROLLBACK


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
	ant0_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant0_id) REFERENCES ants (id)
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
	bee2_id INTEGER, 
	ant3_id INTEGER, 
	ant4_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee2_id) REFERENCES bees (id), 
	FOREIGN KEY(ant3_id) REFERENCES ants (id), 
	FOREIGN KEY(ant4_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE dogs (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	cat5_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(cat5_id) REFERENCES cats (id)
)
-- params: ()

CREATE TABLE link1 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES ants (id), 
	FOREIGN KEY(right_id) REFERENCES dogs (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size, ant0_id) VALUES (?, ?, ?)
-- params: ('ant1', None, None)

INSERT INTO cats (name, size, bee2_id, ant3_id, ant4_id) VALUES (?, ?, ?, ?, ?)
-- params: ('cat1', 2, None, 1, None)

INSERT INTO cats (id, name, size, bee2_id, ant3_id, ant4_id) VALUES (?, ?, ?, ?, ?, ?)
-- params: (4, 'cat2', None, None, 1, None)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant0_id 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

SELECT cats.id, cats.name, cats.size, cats.bee2_id, cats.ant3_id, cats.ant4_id 
FROM cats 
WHERE ? = cats.ant4_id
-- params: (1,)

SELECT cats.id, cats.name, cats.size, cats.bee2_id, cats.ant3_id, cats.ant4_id 
FROM cats 
WHERE ? = cats.ant3_id
-- params: (1,)

UPDATE cats SET ant3_id=? WHERE cats.id = ?
-- params: (None, 1)

SELECT cats.id, cats.name, cats.size, cats.bee2_id, cats.ant3_id, cats.ant4_id 
FROM cats 
WHERE cats.id = ?
-- params: (4,)

SELECT cats.name, ants.name AS name_1 
FROM cats LEFT OUTER JOIN ants ON ants.id = cats.ant4_id ORDER BY cats.id, ants.name
-- params: ()

SELECT ants.id, ants.name, ants.size, ants.ant0_id 
FROM ants 
WHERE ? = ants.ant0_id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant0_id 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

SELECT cats.id, cats.name, cats.size, cats.bee2_id, cats.ant3_id, cats.ant4_id 
FROM cats 
WHERE ? = cats.ant4_id
-- params: (1,)

SELECT dogs.id AS dogs_id, dogs.name AS dogs_name, dogs.size AS dogs_size, dogs.cat5_id AS dogs_cat5_id, ants_1.id AS ants_1_id, ants_1.name AS ants_1_name, ants_1.size AS ants_1_size, ants_1.ant0_id AS ants_1_ant0_id 
FROM link1, dogs LEFT OUTER JOIN (link1 AS link1_1 JOIN ants AS ants_1 ON ants_1.id = link1_1.left_id) ON dogs.id = link1_1.right_id 
WHERE ? = link1.left_id AND dogs.id = link1.right_id ORDER BY dogs.name DESC, ants_1.id
-- params: (1,)

SELECT ants.id, ants.name, ants.size, ants.ant0_id 
FROM ants 
WHERE ? = ants.ant0_id
-- params: (1,)

SELECT dogs.id AS dogs_id, dogs.name AS dogs_name, dogs.size AS dogs_size, dogs.cat5_id AS dogs_cat5_id, ants_1.id AS ants_1_id, ants_1.name AS ants_1_name, ants_1.size AS ants_1_size, ants_1.ant0_id AS ants_1_ant0_id 
FROM link1, dogs LEFT OUTER JOIN (link1 AS link1_1 JOIN ants AS ants_1 ON ants_1.id = link1_1.left_id) ON dogs.id = link1_1.right_id 
WHERE ? = link1.left_id AND dogs.id = link1.right_id ORDER BY dogs.name DESC, ants_1.id
-- params: (1,)

SELECT cats.id, cats.name, cats.size, cats.bee2_id, cats.ant3_id, cats.ant4_id 
FROM cats 
WHERE ? = cats.ant3_id
-- params: (1,)

UPDATE cats SET ant3_id=? WHERE cats.id = ?
-- params: (None, 1)

DELETE FROM ants WHERE ants.id = ?
-- params: (1,)

SELECT bees.id, bees.name, bees.size 
FROM bees 
WHERE bees.id < ? ORDER BY bees.id
 LIMIT ? OFFSET ?
-- params: (2, 2, 0)

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.bee2_id, cats.ant3_id, cats.ant4_id 
FROM cats 
WHERE cats.id = ?
-- params: (4,)

SELECT dogs.id, dogs.name, dogs.size, dogs.cat5_id, ants_1.id AS id_1, ants_1.name AS name_1, ants_1.size AS size_1, ants_1.ant0_id 
FROM dogs LEFT OUTER JOIN (link1 AS link1_1 JOIN ants AS ants_1 ON ants_1.id = link1_1.left_id) ON dogs.id = link1_1.right_id 
WHERE ? = dogs.cat5_id ORDER BY dogs.name, ants_1.id
-- params: (4,)

SELECT cats.id, cats.name, cats.size, cats.bee2_id, cats.ant3_id, cats.ant4_id 
FROM cats 
WHERE cats.id = ?
-- params: (1,)

SELECT ants.id, ants.name, ants.size, ants.ant0_id 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

SELECT cats.id, cats.name, cats.size, cats.bee2_id, cats.ant3_id, cats.ant4_id 
FROM cats 
WHERE ? = cats.ant4_id
-- params: (1,)

SELECT cats.id, cats.name, cats.size, cats.bee2_id, cats.ant3_id, cats.ant4_id 
FROM cats 
WHERE ? = cats.ant3_id
-- params: (1,)

INSERT INTO ants (name, size, ant0_id) VALUES (?, ?, ?)
-- params: ('ant2', 4, None)

UPDATE cats SET ant3_id=? WHERE cats.id = ?
-- params: (2, 1)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant0_id 
FROM ants ORDER BY ants.id, ants.name, ants.size, ants.ant0_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size 
FROM bees ORDER BY bees.id, bees.name, bees.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.bee2_id, cats.ant3_id, cats.ant4_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.bee2_id, cats.ant3_id, cats.ant4_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.cat5_id 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size, dogs.cat5_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link1.left_id, link1.right_id 
FROM link1 ORDER BY link1.left_id, link1.right_id
-- params: ()

ROLLBACK


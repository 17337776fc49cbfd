BEGIN (implicit)

PRAGMA main.table_info("link0")
-- params: ()

PRAGMA temp.table_info("link0")
-- params: ()

PRAGMA main.table_info("ants")
-- params: ()

PRAGMA temp.table_info("ants")
-- params: ()

PRAGMA main.table_info("bees")
-- params: ()

PRAGMA temp.table_info("bees")
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
	ant1_id INTEGER, 
	bee2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant1_id) REFERENCES ants (id), 
	FOREIGN KEY(bee2_id) REFERENCES bees (id)
)
-- params: ()

CREATE TABLE link0 (
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

INSERT INTO bees (name, size, ant1_id, bee2_id) VALUES (?, ?, ?, ?) RETURNING id
-- params: ('bee1', None, None, None)

INSERT INTO bees (name, size, ant1_id, bee2_id) VALUES (?, ?, ?, ?) RETURNING id
-- params: ('bee2', None, None, None)

COMMIT

BEGIN (implicit)

SAVEPOINT sa_savepoint_1
-- params: ()

SELECT ants.id, ants.name 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

UPDATE ants SET size=? WHERE ants.id = ?
-- params: (8, 1)

SELECT bees.id, bees.name, bees.ant1_id, bees.bee2_id, ants_1.id AS id_1, ants_1.name AS name_1, ants_1.size 
FROM bees LEFT OUTER JOIN ants AS ants_1 ON ants_1.id = bees.ant1_id 
WHERE bees.id = ?
-- params: (1,)

UPDATE bees SET size=? WHERE bees.id = ?
-- params: (5, 1)

SELECT bees.id, bees.name, bees.size, bees.ant1_id, bees.bee2_id, ants_1.id AS id_1, ants_1.name AS name_1, ants_1.size AS size_1, ants_2.id AS id_2, ants_2.name AS name_2, ants_2.size AS size_2 
FROM bees LEFT OUTER JOIN ants AS ants_1 ON ants_1.id = bees.ant1_id LEFT OUTER JOIN ants AS ants_2 ON ants_2.id = bees.ant1_id ORDER BY bees.id
-- params: ()

INSERT INTO bees (name, size, ant1_id, bee2_id) VALUES (?, ?, ?, ?)
-- params: ('bee4', 3, None, None)

INSERT INTO link0 (left_id, right_id) VALUES (?, ?)
-- params: (1, 3)

ROLLBACK TO SAVEPOINT sa_savepoint_1
-- params: ()

ROLLBACK

BEGIN (implicit)

DELETE FROM ants WHERE ants.size > ?
-- params: (4,)

SELECT bees.id, bees.name, bees.size, bees.ant1_id, bees.bee2_id, ants_1.id AS id_1, ants_1.name AS name_1, ants_1.size AS size_1 
FROM bees LEFT OUTER JOIN ants AS ants_1 ON ants_1.id = bees.ant1_id 
WHERE bees.id = ?
-- params: (1,)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

INSERT INTO bees (name, size, ant1_id, bee2_id) VALUES (?, ?, ?, ?)
-- params: ('bee3', 1, 1, 1)

INSERT INTO link0 (left_id, right_id) VALUES (?, ?)
-- params: (1, 3)

SELECT bees.id, bees.name, bees.size, bees.ant1_id, ants_1.id AS id_1, ants_1.name AS name_1, ants_1.size AS size_1 
FROM bees LEFT OUTER JOIN ants AS ants_1 ON ants_1.id = bees.ant1_id 
WHERE bees.id = ?
-- params: (2,)

UPDATE bees SET bee2_id=? WHERE bees.id = ?
-- params: (3, 2)

UPDATE bees SET bee2_id=? WHERE bees.id = ?
-- params: (99, 1)

SELECT bees.id, bees.name, bees.size, bees.ant1_id, bees.bee2_id, ants_1.id, ants_1.name, ants_1.size 
FROM bees LEFT OUTER JOIN ants AS ants_1 ON ants_1.id = bees.ant1_id 
WHERE ? = bees.bee2_id ORDER BY bees.name DESC
-- params: (1,)

UPDATE bees SET bee2_id=? WHERE bees.id = ?
-- params: (None, 3)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (5,)

ROLLBACK

BEGIN (implicit)

SELECT ants.id, ants.name 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

UPDATE ants SET size=? WHERE ants.id = ?
-- params: (None, 1)

SELECT bees.id, bees.name, bees.size, bees.ant1_id, bees.bee2_id, ants_1.id AS id_1, ants_1.name AS name_1, ants_1.size AS size_1 
FROM bees LEFT OUTER JOIN ants AS ants_1 ON ants_1.id = bees.ant1_id 
WHERE EXISTS (SELECT 1 
FROM ants 
WHERE ants.id = bees.ant1_id) ORDER BY bees.id
-- params: ()

SELECT bees.id, bees.name, bees.size, bees.ant1_id, bees.bee2_id, ants_1.id AS id_1, ants_1.name AS name_1, ants_1.size AS size_1 
FROM bees LEFT OUTER JOIN ants AS ants_1 ON ants_1.id = bees.ant1_id 
WHERE bees.id = ?
-- params: (4,)

INSERT INTO bees (id, name, size, ant1_id, bee2_id) VALUES (?, ?, ?, ?, ?)
-- params: (4, 'merged', 2, None, None)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants ORDER BY ants.id, ants.name, ants.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.ant1_id, bees.bee2_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.ant1_id, bees.bee2_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link0.left_id, link0.right_id 
FROM link0 ORDER BY link0.left_id, link0.right_id
-- params: ()

ROLLBACK


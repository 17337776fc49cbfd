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
	PRIMARY KEY (id)
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

INSERT INTO ants (name, size) VALUES (?, ?) RETURNING id
-- params: ('ant1', None)

INSERT INTO ants (name, size) VALUES (?, ?) RETURNING id
-- params: ('ant3', None)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (2,)

UPDATE ants SET name=? WHERE ants.id = ?
-- params: ('ant3x', 2)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

UPDATE ants SET size=? WHERE ants.id = ?
-- params: (None, 1)

INSERT INTO bees (name, size) VALUES (?, ?)
-- params: ('bee1', None)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

SELECT bees.id, bees.name, bees.size, ants_1.id AS id_1, ants_1.name AS name_1, ants_1.size AS size_1 
FROM bees LEFT OUTER JOIN (link0 AS link0_1 JOIN ants AS ants_1 ON ants_1.id = link0_1.left_id) ON bees.id = link0_1.right_id 
WHERE NOT (EXISTS (SELECT 1 
FROM ants, link0 
WHERE bees.id = link0.right_id AND ants.id = link0.left_id AND ants.size > ?)) ORDER BY bees.id, ants_1.id
-- params: (5,)

SELECT ants.id, ants.name 
FROM ants 
WHERE ants.id = ?
-- params: (2,)

UPDATE ants SET size=? WHERE ants.id = ?
-- params: (None, 2)

DELETE FROM bees WHERE bees.id = ?
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

SELECT link0.left_id, link0.right_id 
FROM link0 ORDER BY link0.left_id, link0.right_id
-- params: ()

ROLLBACK


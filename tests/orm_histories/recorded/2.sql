BEGIN (implicit)

PRAGMA main.table_info("ants")
-- params: ()

PRAGMA temp.table_info("ants")
-- params: ()

PRAGMA main.table_info("bees")
-- params: ()

PRAGMA temp.table_info("bees")
-- params: ()

PRAGMA main.table_info("via0s")
-- params: ()

PRAGMA temp.table_info("via0s")
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

CREATE TABLE via0s (
	name VARCHAR(20), 
	size INTEGER, 
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
-- params: ('ant3', None)

INSERT INTO via0s (name, size, left_id) VALUES (?, ?, ?)
-- params: ('via01', None, 1)

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size 
FROM bees ORDER BY bees.id
-- params: ()

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE EXISTS (SELECT 1 
FROM via0s 
WHERE ants.id = via0s.left_id) ORDER BY ants.id
-- params: ()

SELECT ants.id, ants.name, ants.size 
FROM ants ORDER BY ants.id
 LIMIT ? OFFSET ?
-- params: (2, 0)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant2', None)

INSERT INTO bees (name, size) VALUES (?, ?)
-- params: ('bee1', 2)

INSERT INTO via0s (name, size, left_id, right_id) VALUES (?, ?, ?, ?)
-- params: ('via02', None, 1, 1)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

SELECT bees.id, bees.name, bees.size 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

SELECT via0s.name, via0s.size, via0s.left_id, via0s.right_id 
FROM via0s 
WHERE ? = via0s.right_id ORDER BY via0s.left_id
-- params: (1,)

SELECT ants.id AS ants_id, ants.name AS ants_name, ants.size AS ants_size 
FROM ants 
WHERE ants.size > ? ORDER BY ants.id
-- params: (2,)

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

SELECT via0s.name, via0s.size, via0s.left_id, via0s.right_id 
FROM via0s ORDER BY via0s.name, via0s.size, via0s.left_id, via0s.right_id
-- params: ()

ROLLBACK


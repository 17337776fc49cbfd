BEGIN (implicit)

PRAGMA main.table_info("ants")
-- params: ()

PRAGMA temp.table_info("ants")
-- params: ()

PRAGMA main.table_info("bees")
-- params: ()

PRAGMA temp.table_info("bees")
-- params: ()

PRAGMA main.table_info("via2s")
-- params: ()

PRAGMA temp.table_info("via2s")
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
	ant1_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant0_id) REFERENCES ants (id), 
	FOREIGN KEY(ant1_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE via2s (
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
-- params: ('ant1', None)

INSERT INTO via2s (name, size, left_id) VALUES (?, ?, ?)
-- params: ('via21', 3, 1)

ROLLBACK

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, via2s_1.name AS name_1, via2s_1.size AS size_1, via2s_1.left_id, via2s_1.right_id 
FROM ants LEFT OUTER JOIN via2s AS via2s_1 ON ants.id = via2s_1.left_id 
WHERE ants.id = ? ORDER BY via2s_1.right_id
-- params: (2,)

INSERT INTO ants (id, name, size) VALUES (?, ?, ?)
-- params: (2, 'merged', 6)

SELECT bees.id, bees.name, bees.size, bees.ant0_id, bees.ant1_id 
FROM bees 
WHERE EXISTS (SELECT 1 
FROM via2s 
WHERE bees.id = via2s.right_id AND via2s.size > ?) ORDER BY bees.id
-- params: (8,)

INSERT INTO ants (id, name, size) VALUES (?, ?, ?)
-- params: (1, 'ant1', None)

INSERT INTO via2s (name, size, left_id) VALUES (?, ?, ?), (?, ?, ?)
-- params: ('via21', 5, 1, 'via22', None, 1)

ROLLBACK

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants ORDER BY ants.id, ants.name, ants.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.ant0_id, bees.ant1_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.ant0_id, bees.ant1_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT via2s.name, via2s.size, via2s.left_id, via2s.right_id 
FROM via2s ORDER BY via2s.name, via2s.size, via2s.left_id, via2s.right_id
-- params: ()

ROLLBACK


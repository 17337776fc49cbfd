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

PRAGMA main.table_info("cats")
-- params: ()

PRAGMA temp.table_info("cats")
-- params: ()

PRAGMA main.table_info("dogs")
-- params: ()

PRAGMA temp.table_info("dogs")
-- params: ()

PRAGMA main.table_info("via1s")
-- params: ()

PRAGMA temp.table_info("via1s")
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
	FOREIGN KEY(left_id) REFERENCES bees (id), 
	FOREIGN KEY(right_id) REFERENCES bees (id)
)
-- params: ()

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant2_id INTEGER, 
	ant3_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant2_id) REFERENCES ants (id), 
	FOREIGN KEY(ant3_id) REFERENCES ants (id) ON DELETE SET NULL
)
-- params: ()

CREATE TABLE via1s (
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
-- params: ('ant1', 7)

INSERT INTO cats (name, size, ant2_id, ant3_id) VALUES (?, ?, ?, ?)
-- params: ('cat1', None, None, 1)

COMMIT

BEGIN (implicit)

SAVEPOINT sa_savepoint_1
-- params: ()

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

SELECT via1s.name, via1s.size, via1s.left_id, via1s.right_id, bees_1.id, bees_1.name, bees_1.size 
FROM via1s LEFT OUTER JOIN bees AS bees_1 ON bees_1.id = via1s.right_id 
WHERE ? = via1s.left_id ORDER BY via1s.right_id
-- params: (1,)

SELECT cats.id, cats.name, cats.size, cats.ant2_id, cats.ant3_id 
FROM cats 
WHERE ? = cats.ant2_id ORDER BY cats.id
-- params: (1,)

ROLLBACK TO SAVEPOINT sa_savepoint_1
-- params: ()

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

SELECT via1s.name, via1s.size, via1s.left_id, via1s.right_id, bees_1.id, bees_1.name, bees_1.size 
FROM via1s LEFT OUTER JOIN bees AS bees_1 ON bees_1.id = via1s.right_id 
WHERE ? = via1s.left_id ORDER BY via1s.right_id
-- params: (1,)

SELECT cats.id, cats.name, cats.size, cats.ant2_id, cats.ant3_id, ants_1.id, ants_1.name, ants_1.size 
FROM cats LEFT OUTER JOIN ants AS ants_1 ON ants_1.id = cats.ant2_id 
WHERE ? = cats.ant3_id
-- params: (1,)

UPDATE cats SET ant3_id=? WHERE cats.id = ?
-- params: (None, 1)

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

SELECT dogs.id, dogs.name, dogs.size 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.ant2_id, cats.ant3_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.ant2_id, cats.ant3_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link0.left_id, link0.right_id 
FROM link0 ORDER BY link0.left_id, link0.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT via1s.name, via1s.size, via1s.left_id, via1s.right_id 
FROM via1s ORDER BY via1s.name, via1s.size, via1s.left_id, via1s.right_id
-- params: ()

ROLLBACK


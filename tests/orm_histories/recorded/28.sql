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

PRAGMA main.table_info("elks")
-- params: ()

PRAGMA temp.table_info("elks")
-- params: ()

PRAGMA main.table_info("foxs")
-- params: ()

PRAGMA temp.table_info("foxs")
-- params: ()

PRAGMA main.table_info("via2s")
-- params: ()

PRAGMA temp.table_info("via2s")
-- params: ()

PRAGMA main.table_info("via5s")
-- params: ()

PRAGMA temp.table_info("via5s")
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

CREATE TABLE foxs (
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
	ant3_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant3_id) REFERENCES ants (id)
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
	bee4_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee4_id) REFERENCES bees (id)
)
-- params: ()

CREATE TABLE elks (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	bee1_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee1_id) REFERENCES bees (id)
)
-- params: ()

CREATE TABLE via2s (
	name VARCHAR(20), 
	size INTEGER, 
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES elks (id), 
	FOREIGN KEY(right_id) REFERENCES foxs (id)
)
-- params: ()

CREATE TABLE via5s (
	name VARCHAR(20), 
	size INTEGER, 
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES dogs (id), 
	FOREIGN KEY(right_id) REFERENCES elks (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO foxs (name, size) VALUES (?, ?)
-- params: ('fox1', None)

COMMIT

BEGIN (implicit)

SELECT foxs.id, foxs.name 
FROM foxs 
WHERE foxs.id = ?
-- params: (1,)

UPDATE foxs SET size=? WHERE foxs.id = ?
-- params: (None, 1)

INSERT INTO via2s (name, size, right_id) VALUES (?, ?, ?)
-- params: ('via22', 1, 1)

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.ant3_id 
FROM bees 
WHERE EXISTS (SELECT 1 
FROM bees AS bees_1, link0 AS link0_1 
WHERE bees.id = link0_1.left_id AND bees_1.id = link0_1.right_id) ORDER BY bees.id
-- params: ()

SELECT foxs.id, foxs.name 
FROM foxs 
WHERE foxs.id = ?
-- params: (1,)

UPDATE foxs SET size=? WHERE foxs.id = ?
-- params: (None, 1)

COMMIT

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

SELECT foxs.id, foxs.name, foxs.size 
FROM foxs ORDER BY foxs.id, foxs.name, foxs.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.ant3_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.ant3_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.bee4_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.bee4_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT elks.id, elks.name, elks.size, elks.bee1_id 
FROM elks ORDER BY elks.id, elks.name, elks.size, elks.bee1_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link0.left_id, link0.right_id 
FROM link0 ORDER BY link0.left_id, link0.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT via2s.name, via2s.size, via2s.left_id, via2s.right_id 
FROM via2s ORDER BY via2s.name, via2s.size, via2s.left_id, via2s.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT via5s.name, via5s.size, via5s.left_id, via5s.right_id 
FROM via5s ORDER BY via5s.name, via5s.size, via5s.left_id, via5s.right_id
-- params: ()

ROLLBACK


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

PRAGMA main.table_info("dogs")
-- params: ()

PRAGMA temp.table_info("dogs")
-- params: ()

PRAGMA main.table_info("elks")
-- params: ()

PRAGMA temp.table_info("elks")
-- params: ()

PRAGMA main.table_info("via6s")
-- params: ()

PRAGMA temp.table_info("via6s")
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

CREATE TABLE bees (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant0_id INTEGER, 
	bee4_id INTEGER, 
	ant5_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant0_id) REFERENCES ants (id), 
	FOREIGN KEY(bee4_id) REFERENCES bees (id) ON DELETE SET NULL, 
	FOREIGN KEY(ant5_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant1_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant1_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE link2 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES ants (id), 
	FOREIGN KEY(right_id) REFERENCES cats (id)
)
-- params: ()

CREATE TABLE elks (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	cat3_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(cat3_id) REFERENCES cats (id)
)
-- params: ()

CREATE TABLE via6s (
	name VARCHAR(20), 
	size INTEGER, 
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES cats (id), 
	FOREIGN KEY(right_id) REFERENCES elks (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant1', 1)

INSERT INTO elks (name, size, cat3_id) VALUES (?, ?, ?)
-- params: ('elk1', None, None)

COMMIT

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.ant1_id, elks_1.id AS id_1, elks_1.name AS name_1, elks_1.size AS size_1, elks_1.cat3_id 
FROM cats LEFT OUTER JOIN elks AS elks_1 ON cats.id = elks_1.cat3_id 
WHERE cats.id = ? ORDER BY elks_1.id
-- params: (4,)

INSERT INTO bees (name, size, ant0_id, bee4_id, ant5_id) VALUES (?, ?, ?, ?, ?)
-- params: ('bee1', 5, None, None, None)

SELECT ants.id, ants.name, ants.size, bees_1.id AS id_1, bees_1.name AS name_1, bees_1.size AS size_1, bees_1.ant0_id, bees_1.bee4_id, bees_1.ant5_id 
FROM ants LEFT OUTER JOIN bees AS bees_1 ON ants.id = bees_1.ant5_id 
WHERE ants.id = ? ORDER BY bees_1.id
-- params: (1,)

SELECT bees.id, bees.name, bees.size, bees.ant0_id, bees.bee4_id, bees.ant5_id 
FROM bees 
WHERE ? = bees.ant0_id ORDER BY bees.id
-- params: (1,)

SELECT cats.id, cats.name, cats.size, cats.ant1_id, elks_1.id, elks_1.name, elks_1.size, elks_1.cat3_id 
FROM link2, cats LEFT OUTER JOIN elks AS elks_1 ON cats.id = elks_1.cat3_id 
WHERE ? = link2.left_id AND cats.id = link2.right_id ORDER BY cats.id, elks_1.id
-- params: (1,)

SAVEPOINT sa_savepoint_1
-- params: ()

SELECT elks.id, elks.size 
FROM elks 
WHERE elks.id = ?
-- params: (1,)

SELECT via6s.name, via6s.size, via6s.left_id, via6s.right_id 
FROM via6s 
WHERE ? = via6s.right_id ORDER BY via6s.left_id
-- params: (1,)

DELETE FROM elks WHERE elks.id = ?
-- params: (1,)

RELEASE SAVEPOINT sa_savepoint_1
-- params: ()

UPDATE bees SET ant0_id=? WHERE bees.id = ?
-- params: (1, 1)

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

SELECT bees.id, bees.name, bees.size, bees.ant0_id, bees.bee4_id, bees.ant5_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.ant0_id, bees.bee4_id, bees.ant5_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.ant1_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.ant1_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT elks.id, elks.name, elks.size, elks.cat3_id 
FROM elks ORDER BY elks.id, elks.name, elks.size, elks.cat3_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link2.left_id, link2.right_id 
FROM link2 ORDER BY link2.left_id, link2.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT via6s.name, via6s.size, via6s.left_id, via6s.right_id 
FROM via6s ORDER BY via6s.name, via6s.size, via6s.left_id, via6s.right_id
-- params: ()

ROLLBACK


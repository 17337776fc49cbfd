BEGIN (implicit)

PRAGMA main.table_info("link0")
-- params: ()

PRAGMA temp.table_info("link0")
-- params: ()

PRAGMA main.table_info("link3")
-- params: ()

PRAGMA temp.table_info("link3")
-- params: ()

PRAGMA main.table_info("link4")
-- params: ()

PRAGMA temp.table_info("link4")
-- params: ()

PRAGMA main.table_info("link5")
-- params: ()

PRAGMA temp.table_info("link5")
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

CREATE TABLE link4 (
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
	ant2_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant2_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE link0 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES bees (id), 
	FOREIGN KEY(right_id) REFERENCES dogs (id)
)
-- params: ()

CREATE TABLE link3 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES bees (id), 
	FOREIGN KEY(right_id) REFERENCES bees (id)
)
-- params: ()

CREATE TABLE link5 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES cats (id), 
	FOREIGN KEY(right_id) REFERENCES dogs (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO cats (name, size, ant2_id) VALUES (?, ?, ?)
-- params: ('cat1', None, None)

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size 
FROM dogs ORDER BY dogs.id
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO bees (name, size, ant1_id) VALUES (?, ?, ?)
-- params: ('bee1', 1, None)

SELECT cats.name, dogs.name AS name_1 
FROM cats LEFT OUTER JOIN (link5 AS link5_1 JOIN dogs ON dogs.id = link5_1.right_id) ON cats.id = link5_1.left_id ORDER BY cats.id, dogs.name
-- params: ()

SELECT bees.id, bees.name, bees.size, bees.ant1_id 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

SELECT dogs.id, dogs.name, dogs.size 
FROM dogs, link0 
WHERE ? = link0.left_id AND dogs.id = link0.right_id ORDER BY dogs.name DESC
-- params: (1,)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant1', None)

INSERT INTO dogs (name, size) VALUES (?, ?)
-- params: ('dog1', 2)

INSERT INTO cats (name, size, ant2_id) VALUES (?, ?, ?)
-- params: ('cat2', None, 1)

INSERT INTO link0 (left_id, right_id) VALUES (?, ?)
-- params: (1, 1)

INSERT INTO link5 (left_id, right_id) VALUES (?, ?)
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

SELECT bees.id, bees.name, bees.size, bees.ant1_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.ant1_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.ant2_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.ant2_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link4.left_id, link4.right_id 
FROM link4 ORDER BY link4.left_id, link4.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link0.left_id, link0.right_id 
FROM link0 ORDER BY link0.left_id, link0.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link3.left_id, link3.right_id 
FROM link3 ORDER BY link3.left_id, link3.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link5.left_id, link5.right_id 
FROM link5 ORDER BY link5.left_id, link5.right_id
-- params: ()

ROLLBACK


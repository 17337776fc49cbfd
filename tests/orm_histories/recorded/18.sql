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
	bee1_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee1_id) REFERENCES bees (id)
)
-- params: ()

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	cat2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(cat2_id) REFERENCES cats (id)
)
-- params: ()

CREATE TABLE dogs (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	bee3_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee3_id) REFERENCES bees (id)
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

COMMIT

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.bee3_id 
FROM dogs 
WHERE dogs.id = ?
-- params: (5,)

INSERT INTO ants (name, size) VALUES (?, ?) RETURNING id
-- params: ('ant1', None)

INSERT INTO ants (name, size) VALUES (?, ?) RETURNING id
-- params: ('ant2', None)

INSERT INTO bees (name, size, bee1_id) VALUES (?, ?, ?)
-- params: ('bee1', 6, 2)

SAVEPOINT sa_savepoint_1
-- params: ()

SELECT bees.id, bees.name, bees.size, bees.bee1_id 
FROM bees 
WHERE bees.id = ? ORDER BY bees.id
-- params: (2,)

SELECT bees.id, bees.name, bees.size, bees.bee1_id 
FROM bees 
WHERE bees.id = ?
-- params: (2,)

UPDATE ants SET size=? WHERE ants.id = ?
-- params: (8, 1)

INSERT INTO dogs (id, name, size, bee3_id) VALUES (?, ?, ?, ?)
-- params: (5, 'dog1', None, None)

RELEASE SAVEPOINT sa_savepoint_1
-- params: ()

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (2,)

UPDATE ants SET id=? WHERE ants.id = ?
-- params: (6, 2)

INSERT INTO cats (name, size, cat2_id) VALUES (?, ?, ?)
-- params: ('cat1', None, None)

SELECT dogs.id, dogs.name, dogs.size, dogs.bee3_id 
FROM dogs 
WHERE dogs.id = ?
-- params: (5,)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

UPDATE ants SET id=? WHERE ants.id = ?
-- params: (3, 1)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.bee1_id 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

SELECT dogs.id, dogs.name, dogs.size, dogs.bee3_id 
FROM dogs, link0 
WHERE ? = link0.left_id AND dogs.id = link0.right_id ORDER BY dogs.id
-- params: (1,)

SELECT bees.id, bees.name, bees.size, bees.bee1_id 
FROM bees 
WHERE ? = bees.bee1_id
-- params: (1,)

SELECT bees.id, bees.name, bees.size, bees.bee1_id 
FROM bees 
WHERE bees.id = ?
-- params: (2,)

UPDATE bees SET bee1_id=? WHERE bees.id = ?
-- params: (1, 1)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants ORDER BY ants.id, ants.name, ants.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.bee1_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.bee1_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.cat2_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.cat2_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.bee3_id 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size, dogs.bee3_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link0.left_id, link0.right_id 
FROM link0 ORDER BY link0.left_id, link0.right_id
-- params: ()

ROLLBACK


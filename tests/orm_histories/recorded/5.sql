BEGIN (implicit)

PRAGMA main.table_info("link0")
-- params: ()

PRAGMA temp.table_info("link0")
-- params: ()

PRAGMA main.table_info("link4")
-- params: ()

PRAGMA temp.table_info("link4")
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

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE elks (
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
	bee1_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee1_id) REFERENCES bees (id) ON DELETE SET NULL
)
-- params: ()

CREATE TABLE link0 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES bees (id) ON DELETE CASCADE, 
	FOREIGN KEY(right_id) REFERENCES dogs (id) ON DELETE CASCADE
)
-- params: ()

CREATE TABLE link4 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES ants (id) ON DELETE CASCADE, 
	FOREIGN KEY(right_id) REFERENCES dogs (id) ON DELETE CASCADE
)
-- params: ()

CREATE TABLE foxs (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	bee2_id INTEGER NOT NULL, 
	dog3_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee2_id) REFERENCES bees (id), 
	FOREIGN KEY(dog3_id) REFERENCES dogs (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant1', None)

INSERT INTO bees (name, size) VALUES (?, ?)
-- params: ('bee1', 8)

INSERT INTO cats (name, size) VALUES (?, ?)
-- params: ('cat1', None)

SELECT ants.id AS ants_id, ants.name AS ants_name, ants.size AS ants_size 
FROM ants 
WHERE ants.size != ? ORDER BY ants.id
-- params: (5,)

SELECT foxs.id, foxs.name, foxs.size, foxs.bee2_id, foxs.dog3_id, bees_1.id AS id_1, bees_1.name AS name_1, bees_1.size AS size_1 
FROM foxs LEFT OUTER JOIN bees AS bees_1 ON bees_1.id = foxs.bee2_id 
WHERE foxs.id = ?
-- params: (3,)

COMMIT

BEGIN (implicit)

SELECT elks.id AS elks_id, elks.name AS elks_name, elks.size AS elks_size 
FROM elks 
WHERE elks.size != ? ORDER BY elks.id
-- params: (6,)

SELECT bees.id, bees.name, bees.size 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

INSERT INTO dogs (name, size, bee1_id) VALUES (?, ?, ?)
-- params: ('dog1', 2, 1)

SELECT cats.id, cats.name, cats.size 
FROM cats 
WHERE cats.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT cats.id AS cats_id, cats.name AS cats_name, cats.size AS cats_size 
FROM cats 
WHERE cats.size != ? ORDER BY cats.id
-- params: (0,)

SELECT cats.id, cats.name, cats.size 
FROM cats 
WHERE cats.id = ?
-- params: (1,)

SAVEPOINT sa_savepoint_1
-- params: ()

SELECT dogs.id, dogs.name, dogs.bee1_id 
FROM dogs 
WHERE dogs.id = ?
-- params: (1,)

UPDATE dogs SET size=? WHERE dogs.id = ?
-- params: (5, 1)

SELECT bees.id, bees.name, bees.size 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

SELECT dogs.id, dogs.name, dogs.size, dogs.bee1_id 
FROM dogs 
WHERE ? = dogs.bee1_id ORDER BY dogs.id
-- params: (1,)

UPDATE dogs SET size=? WHERE dogs.size > ?
-- params: (9, 6)

SELECT foxs.id, foxs.name, foxs.size, foxs.bee2_id, foxs.dog3_id 
FROM foxs 
WHERE ? = foxs.bee2_id ORDER BY foxs.id
-- params: (1,)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

SELECT dogs.id, dogs.name, dogs.size, dogs.bee1_id 
FROM dogs, link4 
WHERE ? = link4.left_id AND dogs.id = link4.right_id ORDER BY dogs.id
-- params: (1,)

DELETE FROM ants WHERE ants.id = ?
-- params: (1,)

UPDATE dogs SET bee1_id=? WHERE dogs.id = ?
-- params: (None, 1)

DELETE FROM bees WHERE bees.id = ?
-- params: (1,)

SELECT dogs.id, dogs.name, dogs.size, dogs.bee1_id 
FROM dogs, link0 
WHERE ? = link0.left_id AND dogs.id = link0.right_id ORDER BY dogs.id
-- params: (1,)

RELEASE SAVEPOINT sa_savepoint_1
-- params: ()

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

SELECT cats.id, cats.name, cats.size 
FROM cats ORDER BY cats.id, cats.name, cats.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT elks.id, elks.name, elks.size 
FROM elks ORDER BY elks.id, elks.name, elks.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.bee1_id 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size, dogs.bee1_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT foxs.id, foxs.name, foxs.size, foxs.bee2_id, foxs.dog3_id 
FROM foxs ORDER BY foxs.id, foxs.name, foxs.size, foxs.bee2_id, foxs.dog3_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link0.left_id, link0.right_id 
FROM link0 ORDER BY link0.left_id, link0.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link4.left_id, link4.right_id 
FROM link4 ORDER BY link4.left_id, link4.right_id
-- params: ()

ROLLBACK


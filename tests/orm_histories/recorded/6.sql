BEGIN (implicit)

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

CREATE TABLE ants (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant0_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant0_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE bees (
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
	FOREIGN KEY(left_id) REFERENCES ants (id) ON DELETE CASCADE, 
	FOREIGN KEY(right_id) REFERENCES bees (id) ON DELETE CASCADE
)
-- params: ()

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant2_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE dogs (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant5_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant5_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE elks (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	elk1_id INTEGER, 
	dog3_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(elk1_id) REFERENCES elks (id), 
	FOREIGN KEY(dog3_id) REFERENCES dogs (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO bees (name, size) VALUES (?, ?)
-- params: ('bee1', 8)

SELECT elks.id, elks.name, elks.size, elks.elk1_id, elks.dog3_id, dogs_1.id AS id_1, dogs_1.name AS name_1, dogs_1.size AS size_1, dogs_1.ant5_id 
FROM elks LEFT OUTER JOIN dogs AS dogs_1 ON dogs_1.id = elks.dog3_id ORDER BY elks.id
-- params: ()

SELECT bees.id, bees.name, bees.size 
FROM bees 
WHERE bees.id = ?
-- params: (3,)

SELECT elks.id, elks.name, elks.size, elks.elk1_id, elks.dog3_id 
FROM elks 
WHERE elks.id = ?
-- params: (1,)

SELECT ants.id, ants.name, ants.size, ants.ant0_id, dogs_1.id, dogs_1.name, dogs_1.size, dogs_1.ant5_id 
FROM link4, ants LEFT OUTER JOIN dogs AS dogs_1 ON ants.id = dogs_1.ant5_id 
WHERE ? = link4.right_id AND ants.id = link4.left_id ORDER BY ants.id, dogs_1.name DESC
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant0_id, cats.id AS id_1, cats.name AS name_1, cats.size AS size_1, cats.ant2_id, dogs_1.id AS id_2, dogs_1.name AS name_2, dogs_1.size AS size_2, dogs_1.ant5_id 
FROM cats LEFT OUTER JOIN ants ON ants.id = cats.ant2_id LEFT OUTER JOIN dogs AS dogs_1 ON ants.id = dogs_1.ant5_id 
WHERE cats.id < ? ORDER BY cats.id, dogs_1.name DESC
-- params: (4,)

SELECT elks.id, elks.name, elks.size, elks.elk1_id, elks.dog3_id, dogs.id AS id_1, dogs.name AS name_1, dogs.size AS size_1, dogs.ant5_id 
FROM dogs LEFT OUTER JOIN elks ON dogs.id = elks.dog3_id 
WHERE dogs.id < ? ORDER BY dogs.id
-- params: (3,)

UPDATE bees SET size=? WHERE bees.id = ?
-- params: (3, 1)

SAVEPOINT sa_savepoint_1
-- params: ()

SELECT dogs.id, dogs.name, dogs.size, dogs.ant5_id 
FROM dogs 
WHERE dogs.id = ?
-- params: (1,)

INSERT INTO dogs (id, name, size, ant5_id) VALUES (?, ?, ?, ?)
-- params: (1, 'merged', 1, None)

RELEASE SAVEPOINT sa_savepoint_1
-- params: ()

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant0_id 
FROM ants ORDER BY ants.id, ants.name, ants.size, ants.ant0_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size 
FROM bees ORDER BY bees.id, bees.name, bees.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.ant2_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.ant2_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.ant5_id 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size, dogs.ant5_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link4.left_id, link4.right_id 
FROM link4 ORDER BY link4.left_id, link4.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT elks.id, elks.name, elks.size, elks.elk1_id, elks.dog3_id 
FROM elks ORDER BY elks.id, elks.name, elks.size, elks.elk1_id, elks.dog3_id
-- params: ()

ROLLBACK


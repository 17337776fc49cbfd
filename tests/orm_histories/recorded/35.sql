BEGIN (implicit)

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
	ant1_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant1_id) REFERENCES ants (id)
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
	ant2_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant2_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE dogs (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	cat0_id INTEGER, 
	bee3_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(cat0_id) REFERENCES cats (id) ON DELETE CASCADE, 
	FOREIGN KEY(bee3_id) REFERENCES bees (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size, ant1_id) VALUES (?, ?, ?)
-- params: ('ant1', None, None)

INSERT INTO bees (name, size) VALUES (?, ?)
-- params: ('bee1', None)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant1_id 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

SELECT ants.id, ants.name, ants.size, ants.ant1_id 
FROM ants 
WHERE ? = ants.ant1_id ORDER BY ants.id
-- params: (1,)

SELECT bees.id, bees.name, bees.size 
FROM bees 
WHERE bees.id = ?
-- params: (4,)

SELECT ants.id 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

SELECT cats.id, cats.name, cats.size, cats.ant2_id 
FROM cats 
WHERE ? = cats.ant2_id ORDER BY cats.id
-- params: (1,)

SELECT bees.id, bees.name, bees.size 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

SELECT dogs.id, dogs.name, dogs.size, dogs.cat0_id, dogs.bee3_id 
FROM dogs 
WHERE ? = dogs.bee3_id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant1_id 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

SELECT ants.id, ants.name, ants.size, ants.ant1_id 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

INSERT INTO cats (name, size, ant2_id) VALUES (?, ?, ?)
-- params: ('cat1', None, 1)

COMMIT

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size 
FROM bees ORDER BY bees.id
-- params: ()

SELECT dogs.id, dogs.name, dogs.size, dogs.cat0_id, dogs.bee3_id 
FROM dogs 
WHERE ? = dogs.bee3_id
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant1_id 
FROM ants ORDER BY ants.id, ants.name, ants.size, ants.ant1_id
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

SELECT dogs.id, dogs.name, dogs.size, dogs.cat0_id, dogs.bee3_id 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size, dogs.cat0_id, dogs.bee3_id
-- params: ()

ROLLBACK


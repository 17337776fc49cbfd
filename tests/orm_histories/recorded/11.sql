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

PRAGMA main.table_info("elks")
-- params: ()

PRAGMA temp.table_info("elks")
-- params: ()

PRAGMA main.table_info("via3s")
-- params: ()

PRAGMA temp.table_info("via3s")
-- params: ()

CREATE TABLE ants (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant2_id) REFERENCES ants (id)
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
	bee6_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee6_id) REFERENCES bees (id)
)
-- params: ()

CREATE TABLE dogs (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant5_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant5_id) REFERENCES ants (id) ON DELETE SET NULL
)
-- params: ()

CREATE TABLE elks (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	elk0_id INTEGER, 
	ant1_id INTEGER, 
	ant4_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(elk0_id) REFERENCES elks (id), 
	FOREIGN KEY(ant1_id) REFERENCES ants (id), 
	FOREIGN KEY(ant4_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE via3s (
	name VARCHAR(20), 
	size INTEGER, 
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES ants (id), 
	FOREIGN KEY(right_id) REFERENCES dogs (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

SELECT bees.id AS bees_id, bees.name AS bees_name, bees.size AS bees_size 
FROM bees 
WHERE bees.size != ? ORDER BY bees.id
-- params: (9,)

ROLLBACK

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant2_id 
FROM ants ORDER BY ants.id, ants.name, ants.size, ants.ant2_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size 
FROM bees ORDER BY bees.id, bees.name, bees.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.bee6_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.bee6_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.ant5_id 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size, dogs.ant5_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT elks.id, elks.name, elks.size, elks.elk0_id, elks.ant1_id, elks.ant4_id 
FROM elks ORDER BY elks.id, elks.name, elks.size, elks.elk0_id, elks.ant1_id, elks.ant4_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT via3s.name, via3s.size, via3s.left_id, via3s.right_id 
FROM via3s ORDER BY via3s.name, via3s.size, via3s.left_id, via3s.right_id
-- params: ()

ROLLBACK


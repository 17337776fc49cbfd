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

CREATE TABLE ants (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	best3_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(best3_id) REFERENCES bees (id)
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

CREATE TABLE cats (
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
	cat0_id INTEGER NOT NULL, 
	elk1_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(cat0_id) REFERENCES cats (id), 
	FOREIGN KEY(elk1_id) REFERENCES elks (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO bees (id, name, size, ant3_id) VALUES (?, ?, ?, ?)
-- params: (6, 'bee1', None, None)

ROLLBACK

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.best3_id, cats_1.id AS id_1, cats_1.name AS name_1, cats_1.size AS size_1 
FROM ants LEFT OUTER JOIN (link2 AS link2_1 JOIN cats AS cats_1 ON cats_1.id = link2_1.right_id) ON ants.id = link2_1.left_id 
WHERE EXISTS (SELECT 1 
FROM cats, link2 
WHERE ants.id = link2.left_id AND cats.id = link2.right_id AND cats.size > ?) ORDER BY ants.id, cats_1.id
-- params: (5,)

ROLLBACK

BEGIN (implicit)

INSERT INTO ants (name, size, best3_id) VALUES (?, ?, ?)
-- params: ('ant1', 2, None)

INSERT INTO bees (name, size, ant3_id) VALUES (?, ?, ?) RETURNING id
-- params: ('bee3', None, 1)

INSERT INTO bees (name, size, ant3_id) VALUES (?, ?, ?) RETURNING id
-- params: ('bee2', None, None)

ROLLBACK

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.best3_id 
FROM ants ORDER BY ants.id, ants.name, ants.size, ants.best3_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.ant3_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.ant3_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size 
FROM cats ORDER BY cats.id, cats.name, cats.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT elks.id, elks.name, elks.size, elks.cat0_id, elks.elk1_id 
FROM elks ORDER BY elks.id, elks.name, elks.size, elks.cat0_id, elks.elk1_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link2.left_id, link2.right_id 
FROM link2 ORDER BY link2.left_id, link2.right_id
-- params: ()

ROLLBACK


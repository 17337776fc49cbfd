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

PRAGMA main.table_info("foxs")
-- params: ()

PRAGMA temp.table_info("foxs")
-- params: ()

CREATE TABLE ants (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant1_id INTEGER, 
	best3_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant1_id) REFERENCES ants (id), 
	FOREIGN KEY(best3_id) REFERENCES foxs (id)
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

CREATE TABLE dogs (
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
	elk2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(elk2_id) REFERENCES elks (id)
)
-- params: ()

CREATE TABLE foxs (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	cat0_id INTEGER, 
	ant3_id INTEGER, 
	cat4_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(cat0_id) REFERENCES cats (id), 
	FOREIGN KEY(ant3_id) REFERENCES ants (id), 
	FOREIGN KEY(cat4_id) REFERENCES cats (id) ON DELETE SET NULL
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO bees (name, size) VALUES (?, ?)
-- params: ('bee1', 2)

INSERT INTO foxs (name, size, cat0_id, ant3_id, cat4_id) VALUES (?, ?, ?, ?, ?)
-- params: ('fox1', 4, None, None, None)

ROLLBACK

BEGIN (implicit)

SELECT elks.id, elks.name, elks.size, elks.elk2_id 
FROM elks ORDER BY elks.id
-- params: ()

SELECT foxs.id, foxs.name, foxs.size, foxs.cat0_id, foxs.ant3_id, foxs.cat4_id 
FROM foxs 
WHERE NOT (EXISTS (SELECT 1 
FROM ants 
WHERE ants.id = foxs.ant3_id AND ants.size > ?)) ORDER BY foxs.id
-- params: (5,)

COMMIT

BEGIN (implicit)

SELECT elks.id, elks.name, elks.size, elks.elk2_id 
FROM elks 
WHERE NOT (EXISTS (SELECT 1 
FROM elks AS elks_1 
WHERE elks_1.id = elks.elk2_id)) ORDER BY elks.id
-- params: ()

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant1_id, ants.best3_id 
FROM ants ORDER BY ants.id, ants.name, ants.size, ants.ant1_id, ants.best3_id
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

SELECT dogs.id, dogs.name, dogs.size 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT elks.id, elks.name, elks.size, elks.elk2_id 
FROM elks ORDER BY elks.id, elks.name, elks.size, elks.elk2_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT foxs.id, foxs.name, foxs.size, foxs.cat0_id, foxs.ant3_id, foxs.cat4_id 
FROM foxs ORDER BY foxs.id, foxs.name, foxs.size, foxs.cat0_id, foxs.ant3_id, foxs.cat4_id
-- params: ()

ROLLBACK


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

CREATE TABLE dogs (
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
	bee1_id INTEGER, 
	cat5_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee1_id) REFERENCES bees (id), 
	FOREIGN KEY(cat5_id) REFERENCES cats (id) ON DELETE CASCADE
)
-- params: ()

CREATE TABLE elks (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	dog3_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(dog3_id) REFERENCES dogs (id)
)
-- params: ()

CREATE TABLE foxs (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	cat0_id INTEGER, 
	fox2_id INTEGER, 
	bee4_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(cat0_id) REFERENCES cats (id), 
	FOREIGN KEY(fox2_id) REFERENCES foxs (id) ON DELETE SET NULL, 
	FOREIGN KEY(bee4_id) REFERENCES bees (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO cats (name, size, bee1_id, cat5_id) VALUES (?, ?, ?, ?)
-- params: ('cat1', None, None, None)

INSERT INTO dogs (name, size) VALUES (?, ?)
-- params: ('dog2', 6)

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant1', 4)

INSERT INTO elks (name, size, dog3_id) VALUES (?, ?, ?)
-- params: ('elk1', 5, None)

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.bee1_id, cats.cat5_id 
FROM cats 
WHERE cats.id = ?
-- params: (1,)

SELECT cats.id, cats.name, cats.size, cats.bee1_id, cats.cat5_id 
FROM cats 
WHERE ? = cats.cat5_id ORDER BY cats.name DESC
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size 
FROM dogs 
WHERE dogs.id = ?
-- params: (1,)

SELECT elks.id, elks.name, elks.size, elks.dog3_id 
FROM elks 
WHERE ? = elks.dog3_id ORDER BY elks.id
-- params: (1,)

INSERT INTO dogs (name, size) VALUES (?, ?)
-- params: ('dog3', None)

SELECT cats.id, cats.name, cats.size, cats.bee1_id, cats.cat5_id 
FROM cats 
WHERE cats.id = ?
-- params: (1,)

SAVEPOINT sa_savepoint_1
-- params: ()

INSERT INTO bees (name, size) VALUES (?, ?)
-- params: ('bee1', 9)

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

SELECT dogs.id, dogs.name, dogs.size 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.bee1_id, cats.cat5_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.bee1_id, cats.cat5_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT elks.id, elks.name, elks.size, elks.dog3_id 
FROM elks ORDER BY elks.id, elks.name, elks.size, elks.dog3_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT foxs.id, foxs.name, foxs.size, foxs.cat0_id, foxs.fox2_id, foxs.bee4_id 
FROM foxs ORDER BY foxs.id, foxs.name, foxs.size, foxs.cat0_id, foxs.fox2_id, foxs.bee4_id
-- params: ()

ROLLBACK


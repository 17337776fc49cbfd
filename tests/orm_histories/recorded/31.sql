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
	PRIMARY KEY (id), 
	FOREIGN KEY(ant0_id) REFERENCES ants (id), 
	FOREIGN KEY(bee4_id) REFERENCES bees (id)
)
-- params: ()

CREATE TABLE elks (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	dog1_id INTEGER NOT NULL, 
	ant3_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(dog1_id) REFERENCES dogs (id), 
	FOREIGN KEY(ant3_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	bee2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee2_id) REFERENCES bees (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?)
-- params: ('ant1', None)

INSERT INTO dogs (name, size) VALUES (?, ?)
-- params: ('dog1', None)

INSERT INTO bees (name, size, ant0_id, bee4_id) VALUES (?, ?, ?, ?)
-- params: ('bee1', None, None, None)

INSERT INTO elks (name, size, dog1_id, ant3_id) VALUES (?, ?, ?, ?)
-- params: ('elk1', None, None, None)

ROLLBACK

BEGIN (implicit)

INSERT INTO bees (id, name, size, ant0_id, bee4_id) VALUES (?, ?, ?, ?, ?)
-- params: (1, 'bee1', None, None, None)

SELECT bees.id, bees.name, bees.size, bees.ant0_id, bees.bee4_id, bees_1.id AS id_1, bees_1.name AS name_1, bees_1.size AS size_1, bees_1.ant0_id AS ant0_id_1, bees_1.bee4_id AS bee4_id_1 
FROM bees LEFT OUTER JOIN bees AS bees_1 ON bees.id = bees_1.bee4_id ORDER BY bees.id, bees_1.id
-- params: ()

SELECT cats.id, cats.name, cats.size, cats.bee2_id 
FROM cats 
WHERE ? = cats.bee2_id ORDER BY cats.id
-- params: (1,)

INSERT INTO dogs (id, name, size) VALUES (?, ?, ?)
-- params: (1, 'dog1', None)

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

SELECT bees.id, bees.name, bees.size, bees.ant0_id, bees.bee4_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.ant0_id, bees.bee4_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT elks.id, elks.name, elks.size, elks.dog1_id, elks.ant3_id 
FROM elks ORDER BY elks.id, elks.name, elks.size, elks.dog1_id, elks.ant3_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.bee2_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.bee2_id
-- params: ()

ROLLBACK


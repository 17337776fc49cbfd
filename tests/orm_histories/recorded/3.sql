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

PRAGMA main.table_info("via3s")
-- params: ()

PRAGMA temp.table_info("via3s")
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

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	bee5_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee5_id) REFERENCES bees (id)
)
-- params: ()

CREATE TABLE dogs (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	bee1_id INTEGER, 
	dog2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee1_id) REFERENCES bees (id), 
	FOREIGN KEY(dog2_id) REFERENCES dogs (id)
)
-- params: ()

CREATE TABLE link4 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES cats (id), 
	FOREIGN KEY(right_id) REFERENCES dogs (id)
)
-- params: ()

CREATE TABLE via3s (
	name VARCHAR(20), 
	size INTEGER, 
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES bees (id), 
	FOREIGN KEY(right_id) REFERENCES cats (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO dogs (name, size, bee1_id, dog2_id) VALUES (?, ?, ?, ?)
-- params: ('dog1', None, None, None)

INSERT INTO cats (name, size, bee5_id) VALUES (?, ?, ?) RETURNING id
-- params: ('cat1', None, None)

INSERT INTO cats (name, size, bee5_id) VALUES (?, ?, ?) RETURNING id
-- params: ('cat2', 2, None)

INSERT INTO link4 (left_id, right_id) VALUES (?, ?)
-- params: (1, 1)

INSERT INTO via3s (name, size, right_id) VALUES (?, ?, ?)
-- params: ('via31', 3, 1)

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, dogs_1.id AS id_1, dogs_1.name AS name_1, dogs_1.size AS size_1, dogs_1.bee1_id, dogs_1.dog2_id 
FROM bees LEFT OUTER JOIN dogs AS dogs_1 ON bees.id = dogs_1.bee1_id ORDER BY bees.id, dogs_1.id
-- params: ()

INSERT INTO bees (name, size) VALUES (?, ?)
-- params: ('bee1', 9)

INSERT INTO cats (id, name, size, bee5_id) VALUES (?, ?, ?, ?)
-- params: (1, 'cat1', None, None)

INSERT INTO dogs (id, name, size, bee1_id, dog2_id) VALUES (?, ?, ?, ?, ?)
-- params: (1, 'dog1', None, 1, None)

INSERT INTO link4 (left_id, right_id) VALUES (?, ?)
-- params: (1, 1)

INSERT INTO via3s (name, size, left_id, right_id) VALUES (?, ?, ?, ?)
-- params: ('via31', 3, 1, 1)

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

SELECT cats.id, cats.name, cats.size, cats.bee5_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.bee5_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.bee1_id, dogs.dog2_id 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size, dogs.bee1_id, dogs.dog2_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link4.left_id, link4.right_id 
FROM link4 ORDER BY link4.left_id, link4.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT via3s.name, via3s.size, via3s.left_id, via3s.right_id 
FROM via3s ORDER BY via3s.name, via3s.size, via3s.left_id, via3s.right_id
-- params: ()

ROLLBACK


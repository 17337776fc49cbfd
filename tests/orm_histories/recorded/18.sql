BEGIN (implicit)

PRAGMA main.table_info("link3")
-- params: ()

PRAGMA temp.table_info("link3")
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

PRAGMA main.table_info("via0s")
-- params: ()

PRAGMA temp.table_info("via0s")
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
	bee1_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee1_id) REFERENCES bees (id)
)
-- params: ()

CREATE TABLE dogs (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	bee2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee2_id) REFERENCES bees (id)
)
-- params: ()

CREATE TABLE link3 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES cats (id), 
	FOREIGN KEY(right_id) REFERENCES cats (id)
)
-- params: ()

CREATE TABLE via0s (
	name VARCHAR(20), 
	size INTEGER, 
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES bees (id), 
	FOREIGN KEY(right_id) REFERENCES dogs (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO bees (name, size) VALUES (?, ?) RETURNING id
-- params: ('bee1', None)

INSERT INTO bees (name, size) VALUES (?, ?) RETURNING id
-- params: ('bee2', None)

COMMIT

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

UPDATE bees SET size=? WHERE bees.id = ?
-- params: (2, 1)

SELECT bees.id, bees.name, bees.size 
FROM bees 
WHERE bees.id = ?
-- params: (2,)

UPDATE bees SET size=? WHERE bees.id = ?
-- params: (8, 1)

SELECT dogs.id, dogs.name, dogs.size, dogs.bee2_id, bees_1.id AS id_1, bees_1.name AS name_1, bees_1.size AS size_1 
FROM dogs LEFT OUTER JOIN bees AS bees_1 ON bees_1.id = dogs.bee2_id 
WHERE dogs.id = ?
-- params: (2,)

SELECT via0s.name, via0s.size, via0s.left_id, via0s.right_id 
FROM via0s 
WHERE ? = via0s.left_id ORDER BY via0s.right_id
-- params: (2,)

COMMIT

BEGIN (implicit)

SELECT bees.id, bees.name 
FROM bees 
WHERE bees.id = ?
-- params: (2,)

UPDATE bees SET size=? WHERE bees.id = ?
-- params: (None, 2)

COMMIT

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

SELECT via0s.name, via0s.size, via0s.left_id, via0s.right_id 
FROM via0s 
WHERE ? = via0s.left_id ORDER BY via0s.right_id
-- params: (1,)

SELECT dogs.id, dogs.name, dogs.size, dogs.bee2_id 
FROM dogs 
WHERE ? = dogs.bee2_id ORDER BY dogs.id
-- params: (1,)

SELECT cats.id, cats.name, cats.size, cats.bee1_id 
FROM cats 
WHERE ? = cats.bee1_id ORDER BY cats.id
-- params: (1,)

INSERT INTO cats (name, size, bee1_id) VALUES (?, ?, ?)
-- params: ('cat1', 5, 1)

DELETE FROM bees WHERE bees.id = ?
-- params: (1,)

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

SELECT cats.id, cats.name, cats.size, cats.bee1_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.bee1_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.bee2_id 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size, dogs.bee2_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link3.left_id, link3.right_id 
FROM link3 ORDER BY link3.left_id, link3.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT via0s.name, via0s.size, via0s.left_id, via0s.right_id 
FROM via0s ORDER BY via0s.name, via0s.size, via0s.left_id, via0s.right_id
-- params: ()

ROLLBACK


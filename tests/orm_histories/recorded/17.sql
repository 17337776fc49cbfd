BEGIN (implicit)

PRAGMA main.table_info("link1")
-- params: ()

PRAGMA temp.table_info("link1")
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

PRAGMA main.table_info("via2s")
-- params: ()

PRAGMA temp.table_info("via2s")
-- params: ()

PRAGMA main.table_info("via3s")
-- params: ()

PRAGMA temp.table_info("via3s")
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

CREATE TABLE link1 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES bees (id), 
	FOREIGN KEY(right_id) REFERENCES dogs (id)
)
-- params: ()

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	bee0_id INTEGER, 
	ant4_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee0_id) REFERENCES bees (id), 
	FOREIGN KEY(ant4_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE via3s (
	name VARCHAR(20), 
	size INTEGER, 
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES bees (id), 
	FOREIGN KEY(right_id) REFERENCES dogs (id)
)
-- params: ()

CREATE TABLE via2s (
	name VARCHAR(20), 
	size INTEGER, 
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES ants (id), 
	FOREIGN KEY(right_id) REFERENCES cats (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO bees (name, size) VALUES (?, ?)
-- params: ('bee1', 4)

INSERT INTO cats (name, size, bee0_id, ant4_id) VALUES (?, ?, ?, ?)
-- params: ('cat1', 4, None, None)

COMMIT

BEGIN (implicit)

INSERT INTO cats (name, size, bee0_id, ant4_id) VALUES (?, ?, ?, ?)
-- params: ('cat2', 4, None, None)

SELECT dogs.id, dogs.name, dogs.size 
FROM dogs 
WHERE dogs.id = ?
-- params: (5,)

SELECT cats.id, cats.name, cats.size, cats.bee0_id, cats.ant4_id 
FROM cats 
WHERE cats.id = ?
-- params: (1,)

SELECT dogs.id, dogs.name, dogs.size 
FROM dogs 
WHERE dogs.id = ?
-- params: (3,)

COMMIT

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

SELECT cats.id, cats.name, cats.size, cats.bee0_id, cats.ant4_id 
FROM cats 
WHERE ? = cats.bee0_id ORDER BY cats.id
-- params: (1,)

SELECT via3s.name, via3s.size, via3s.left_id, via3s.right_id 
FROM via3s 
WHERE ? = via3s.left_id ORDER BY via3s.right_id
-- params: (1,)

SELECT cats.id, cats.name, cats.size, cats.ant4_id 
FROM cats 
WHERE cats.id = ?
-- params: (2,)

UPDATE cats SET bee0_id=? WHERE cats.id = ?
-- params: (None, 2)

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

SELECT cats.id, cats.name, cats.size, cats.bee0_id, cats.ant4_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.bee0_id, cats.ant4_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link1.left_id, link1.right_id 
FROM link1 ORDER BY link1.left_id, link1.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT via3s.name, via3s.size, via3s.left_id, via3s.right_id 
FROM via3s ORDER BY via3s.name, via3s.size, via3s.left_id, via3s.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT via2s.name, via2s.size, via2s.left_id, via2s.right_id 
FROM via2s ORDER BY via2s.name, via2s.size, via2s.left_id, via2s.right_id
-- params: ()

ROLLBACK


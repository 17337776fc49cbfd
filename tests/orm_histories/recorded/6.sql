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

PRAGMA main.table_info("elks")
-- params: ()

PRAGMA temp.table_info("elks")
-- params: ()

PRAGMA main.table_info("via4s")
-- params: ()

PRAGMA temp.table_info("via4s")
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
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE dogs (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	cat2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(cat2_id) REFERENCES cats (id)
)
-- params: ()

CREATE TABLE elks (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant3_id INTEGER, 
	ant5_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant3_id) REFERENCES ants (id), 
	FOREIGN KEY(ant5_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE link1 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES elks (id), 
	FOREIGN KEY(right_id) REFERENCES elks (id)
)
-- params: ()

CREATE TABLE via4s (
	name VARCHAR(20), 
	size INTEGER, 
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES ants (id), 
	FOREIGN KEY(right_id) REFERENCES elks (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO via4s (name, size) VALUES (?, ?)
-- params: ('via41', None)

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.cat2_id 
FROM dogs ORDER BY dogs.id
-- params: ()

INSERT INTO elks (name, size, ant3_id, ant5_id) VALUES (?, ?, ?, ?)
-- params: ('elk1', 9, None, None)

SELECT dogs.id, dogs.name, dogs.size, dogs.cat2_id 
FROM dogs ORDER BY dogs.id
-- params: ()

SELECT elks.id, elks.name, elks.size, elks.ant3_id, elks.ant5_id 
FROM elks ORDER BY elks.id
-- params: ()

SELECT via4s.name AS via4s_name, via4s.size AS via4s_size, via4s.left_id AS via4s_left_id, via4s.right_id AS via4s_right_id, anon_1.elks_id AS anon_1_elks_id 
FROM (SELECT elks.id AS elks_id 
FROM elks) AS anon_1 JOIN via4s ON anon_1.elks_id = via4s.right_id ORDER BY via4s.left_id
-- params: ()

SELECT elks.id, elks.name, elks.size, elks.ant3_id, elks.ant5_id, via4s_1.name, via4s_1.size, via4s_1.left_id, via4s_1.right_id 
FROM link1, elks LEFT OUTER JOIN via4s AS via4s_1 ON elks.id = via4s_1.right_id 
WHERE ? = link1.left_id AND elks.id = link1.right_id ORDER BY elks.id, via4s_1.left_id
-- params: (1,)

SELECT elks.id, elks.name, elks.size, elks.ant3_id, elks.ant5_id, via4s_1.name AS name_1, via4s_1.size AS size_1, via4s_1.left_id, via4s_1.right_id 
FROM elks LEFT OUTER JOIN via4s AS via4s_1 ON elks.id = via4s_1.right_id 
WHERE elks.id = ? ORDER BY via4s_1.left_id
-- params: (5,)

DELETE FROM elks WHERE elks.id = ?
-- params: (1,)

SELECT dogs.id, dogs.name, dogs.size, dogs.cat2_id, cats_1.id AS id_1, cats_1.name AS name_1, cats_1.size AS size_1 
FROM dogs LEFT OUTER JOIN cats AS cats_1 ON cats_1.id = dogs.cat2_id 
WHERE dogs.id < ? ORDER BY dogs.id
-- params: (5,)

COMMIT

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size 
FROM cats 
WHERE cats.id < ? ORDER BY cats.id
-- params: (4,)

SELECT ants.id, ants.name, ants.size, ants.ant0_id 
FROM ants 
WHERE EXISTS (SELECT 1 
FROM ants AS ants_1 
WHERE ants_1.id = ants.ant0_id) ORDER BY ants.id
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size, ant0_id) VALUES (?, ?, ?)
-- params: ('ant1', 0, None)

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

SELECT cats.id, cats.name, cats.size 
FROM cats ORDER BY cats.id, cats.name, cats.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT dogs.id, dogs.name, dogs.size, dogs.cat2_id 
FROM dogs ORDER BY dogs.id, dogs.name, dogs.size, dogs.cat2_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT elks.id, elks.name, elks.size, elks.ant3_id, elks.ant5_id 
FROM elks ORDER BY elks.id, elks.name, elks.size, elks.ant3_id, elks.ant5_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link1.left_id, link1.right_id 
FROM link1 ORDER BY link1.left_id, link1.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT via4s.name, via4s.size, via4s.left_id, via4s.right_id 
FROM via4s ORDER BY via4s.name, via4s.size, via4s.left_id, via4s.right_id
-- params: ()

ROLLBACK


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

CREATE TABLE ants (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant0_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant0_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE cats (
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
	ant2_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant2_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE link1 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES bees (id), 
	FOREIGN KEY(right_id) REFERENCES cats (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size, ant0_id) VALUES (?, ?, ?)
-- params: ('ant1', None, None)

INSERT INTO bees (name, size, ant2_id) VALUES (?, ?, ?) RETURNING id
-- params: ('bee1', 9, None)

INSERT INTO bees (name, size, ant2_id) VALUES (?, ?, ?) RETURNING id
-- params: ('bee2', 4, None)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant0_id 
FROM ants 
WHERE ants.id = ?
-- params: (3,)

SELECT bees.id, bees.name, bees.size, bees.ant2_id 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

SELECT cats.id, cats.name, cats.size 
FROM cats, link1 
WHERE ? = link1.left_id AND cats.id = link1.right_id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size 
FROM cats 
WHERE cats.id = ?
-- params: (4,)

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size 
FROM cats 
WHERE NOT (EXISTS (SELECT 1 
FROM bees, link1 
WHERE cats.id = link1.right_id AND bees.id = link1.left_id AND bees.size = ?)) ORDER BY cats.id
-- params: (3,)

SELECT cats.id, cats.name, cats.size 
FROM cats 
WHERE NOT (EXISTS (SELECT 1 
FROM bees, link1 
WHERE cats.id = link1.right_id AND bees.id = link1.left_id)) ORDER BY cats.id
-- params: ()

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant0_id 
FROM ants ORDER BY ants.id, ants.name, ants.size, ants.ant0_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size 
FROM cats ORDER BY cats.id, cats.name, cats.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.ant2_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.ant2_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link1.left_id, link1.right_id 
FROM link1 ORDER BY link1.left_id, link1.right_id
-- params: ()

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("link2")
-- params: ()

PRAGMA temp.table_info("link2")
-- params: ()

PRAGMA main.table_info("link3")
-- params: ()

PRAGMA temp.table_info("link3")
-- params: ()

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

CREATE TABLE link2 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES ants (id), 
	FOREIGN KEY(right_id) REFERENCES bees (id)
)
-- params: ()

CREATE TABLE link3 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES ants (id), 
	FOREIGN KEY(right_id) REFERENCES bees (id)
)
-- params: ()

CREATE TABLE link4 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES ants (id), 
	FOREIGN KEY(right_id) REFERENCES bees (id)
)
-- params: ()

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	cat0_id INTEGER, 
	ant1_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(cat0_id) REFERENCES cats (id) ON DELETE CASCADE, 
	FOREIGN KEY(ant1_id) REFERENCES ants (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?) RETURNING id
-- params: ('ant1', 3)

INSERT INTO ants (name, size) VALUES (?, ?) RETURNING id
-- params: ('ant2', 3)

INSERT INTO bees (name, size) VALUES (?, ?) RETURNING id
-- params: ('bee1', None)

INSERT INTO bees (name, size) VALUES (?, ?) RETURNING id
-- params: ('bee2', None)

INSERT INTO link4 (left_id, right_id) VALUES (?, ?)
-- params: (2, 1)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants 
WHERE ants.id = ?
-- params: (2,)

SELECT cats.id, cats.name, cats.size, cats.cat0_id, cats.ant1_id 
FROM cats 
WHERE ? = cats.ant1_id ORDER BY cats.id
-- params: (2,)

SELECT bees.id, bees.name, bees.size 
FROM bees, link4 
WHERE ? = link4.left_id AND bees.id = link4.right_id ORDER BY bees.id
-- params: (2,)

SELECT cats.id, cats.name, cats.size, cats.cat0_id, cats.ant1_id 
FROM cats 
WHERE ? = cats.ant1_id ORDER BY cats.id
-- params: (2,)

SELECT ants.id, ants.name, ants.size 
FROM ants, link2 
WHERE ? = link2.right_id AND ants.id = link2.left_id ORDER BY ants.name DESC
-- params: (1,)

SELECT ants.id, ants.name 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

SELECT cats.id, cats.name, cats.size, cats.cat0_id, cats.ant1_id 
FROM cats 
WHERE ? = cats.ant1_id ORDER BY cats.id
-- params: (1,)

SELECT bees.id, bees.name, bees.size 
FROM bees, link4 
WHERE ? = link4.left_id AND bees.id = link4.right_id ORDER BY bees.id
-- params: (1,)

UPDATE ants SET size=? WHERE ants.id = ?
-- params: [(None, 1), (8, 2)]

INSERT INTO ants (name, size) VALUES (?, ?) RETURNING id
-- params: ('ant3', None)

INSERT INTO ants (name, size) VALUES (?, ?) RETURNING id
-- params: ('ant4', None)

SELECT bees.id, bees.name, bees.size 
FROM bees 
WHERE bees.id = ?
-- params: (2,)

SELECT ants.id, ants.name, ants.size 
FROM ants, link2 
WHERE ? = link2.right_id AND ants.id = link2.left_id ORDER BY ants.name DESC
-- params: (2,)

INSERT INTO link3 (left_id, right_id) VALUES (?, ?)
-- params: [(3, 1), (3, 2)]

INSERT INTO link4 (left_id, right_id) VALUES (?, ?)
-- params: [(3, 1), (4, 2)]

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

SELECT cats.id, cats.name, cats.size, cats.cat0_id, cats.ant1_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.cat0_id, cats.ant1_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link2.left_id, link2.right_id 
FROM link2 ORDER BY link2.left_id, link2.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link3.left_id, link3.right_id 
FROM link3 ORDER BY link3.left_id, link3.right_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link4.left_id, link4.right_id 
FROM link4 ORDER BY link4.left_id, link4.right_id
-- params: ()

ROLLBACK


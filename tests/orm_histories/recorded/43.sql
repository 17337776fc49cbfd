BEGIN (implicit)

PRAGMA main.table_info("link0")
-- params: ()

PRAGMA temp.table_info("link0")
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
	ant3_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant3_id) REFERENCES ants (id)
)
-- params: ()

CREATE TABLE bees (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	bee1_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee1_id) REFERENCES bees (id)
)
-- params: ()

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	ant2_id INTEGER NOT NULL, 
	bee4_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ant2_id) REFERENCES ants (id) ON DELETE CASCADE, 
	FOREIGN KEY(bee4_id) REFERENCES bees (id) ON DELETE CASCADE
)
-- params: ()

CREATE TABLE link0 (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES bees (id), 
	FOREIGN KEY(right_id) REFERENCES cats (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size, ant3_id) VALUES (?, ?, ?)
-- params: ('ant1', None, None)

INSERT INTO bees (name, size, bee1_id) VALUES (?, ?, ?)
-- params: ('bee1', None, None)

COMMIT

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.bee1_id 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

SELECT cats.id, cats.name, cats.size, cats.ant2_id, cats.bee4_id 
FROM cats, link0 
WHERE ? = link0.left_id AND cats.id = link0.right_id ORDER BY cats.name DESC
-- params: (1,)

SELECT cats.id, cats.name, cats.size, cats.ant2_id, cats.bee4_id 
FROM cats 
WHERE ? = cats.bee4_id ORDER BY cats.id
-- params: (1,)

UPDATE bees SET id=? WHERE bees.id = ?
-- params: (7, 1)

SELECT bees.id, bees.name, bees.size, bees.bee1_id 
FROM bees ORDER BY bees.id
-- params: ()

SELECT link0.left_id, cats.id, cats.name, cats.size, cats.ant2_id, cats.bee4_id 
FROM link0 JOIN cats ON cats.id = link0.right_id 
WHERE link0.left_id IN (?) ORDER BY cats.name DESC
-- params: (7,)

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.bee1_id 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

SELECT cats.id, cats.name, cats.size, cats.ant2_id, cats.bee4_id 
FROM cats, link0 
WHERE ? = link0.left_id AND cats.id = link0.right_id ORDER BY cats.name DESC
-- params: (1,)

SELECT cats.id, cats.name, cats.size, cats.ant2_id, cats.bee4_id 
FROM cats 
WHERE ? = cats.bee4_id ORDER BY cats.id
-- params: (1,)

SELECT ants.id, ants.name, ants.size, ants.ant3_id 
FROM ants 
WHERE ants.id = ?
-- params: (1,)

SELECT ants.id, ants.name, ants.size, ants.ant3_id 
FROM ants 
WHERE ? = ants.ant3_id ORDER BY ants.id
-- params: (1,)

INSERT INTO bees (name, size, bee1_id) VALUES (?, ?, ?)
-- params: ('bee2', None, None)

ROLLBACK

BEGIN (implicit)

SELECT ants.id AS ants_id, ants.name AS ants_name, ants.size AS ants_size, ants.ant3_id AS ants_ant3_id 
FROM ants 
WHERE ants.size > ? ORDER BY ants.id
-- params: (9,)

SELECT bees.id, bees.name, bees.size, bees.bee1_id 
FROM bees 
WHERE bees.id = ?
-- params: (1,)

SELECT cats.id, cats.name, cats.size, cats.ant2_id, cats.bee4_id 
FROM cats, link0 
WHERE ? = link0.left_id AND cats.id = link0.right_id ORDER BY cats.name DESC
-- params: (1,)

SELECT cats.id, cats.name, cats.size, cats.ant2_id, cats.bee4_id 
FROM cats 
WHERE ? = cats.bee4_id ORDER BY cats.id
-- params: (1,)

SELECT bees.id, bees.name, bees.size, bees.bee1_id 
FROM bees 
WHERE bees.id = ? ORDER BY bees.id
-- params: (None,)

ROLLBACK

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.ant3_id 
FROM ants ORDER BY ants.id, ants.name, ants.size, ants.ant3_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.bee1_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.bee1_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.ant2_id, cats.bee4_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.ant2_id, cats.bee4_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT link0.left_id, link0.right_id 
FROM link0 ORDER BY link0.left_id, link0.right_id
-- params: ()

ROLLBACK


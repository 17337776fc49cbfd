BEGIN (implicit)

PRAGMA main.table_info("ants")
-- params: ()

PRAGMA temp.table_info("ants")
-- params: ()

PRAGMA main.table_info("bees")
-- params: ()

PRAGMA temp.table_info("bees")
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
	bee0_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee0_id) REFERENCES bees (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size) VALUES (?, ?) RETURNING id
-- params: ('ant1', 0)

INSERT INTO ants (name, size) VALUES (?, ?) RETURNING id
-- params: ('ant3', None)

INSERT INTO bees (name, size, bee0_id) VALUES (?, ?, ?) RETURNING id
-- params: ('bee1', None, None)

INSERT INTO bees (name, size, bee0_id) VALUES (?, ?, ?) RETURNING id
-- params: ('bee2', None, None)

UPDATE bees SET bee0_id=? WHERE bees.id = ?
-- params: (None, 1)

SELECT ants.id AS ants_id, ants.name AS ants_name, ants.size AS ants_size 
FROM ants 
WHERE ants.size > ? ORDER BY ants.id
-- params: (7,)

SELECT ants.id AS ants_id, ants.name AS ants_name, ants.size AS ants_size 
FROM ants 
WHERE ants.size < ? ORDER BY ants.id
-- params: (0,)

INSERT INTO bees (id, name, size, bee0_id) VALUES (?, ?, ?, ?)
-- params: (3, 'bee3', None, None)

UPDATE bees SET bee0_id=? WHERE bees.id = ?
-- params: (1, 1)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants ORDER BY ants.id, ants.name, ants.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.bee0_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.bee0_id
-- params: ()

ROLLBACK


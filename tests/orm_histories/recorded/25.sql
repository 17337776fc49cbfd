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
	best1_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(best1_id) REFERENCES bees (id)
)
-- params: ()

CREATE TABLE bees (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	bee0_id INTEGER, 
	ant1_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee0_id) REFERENCES bees (id), 
	FOREIGN KEY(ant1_id) REFERENCES ants (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO ants (name, size, best1_id) VALUES (?, ?, ?)
-- params: ('ant1', 2, None)

INSERT INTO bees (name, size, bee0_id, ant1_id) VALUES (?, ?, ?, ?)
-- params: ('bee2', 6, None, None)

ROLLBACK

BEGIN (implicit)

INSERT INTO ants (id, name, size, best1_id) VALUES (?, ?, ?, ?)
-- params: (2, 'ant2', None, None)

INSERT INTO bees (name, size, bee0_id, ant1_id) VALUES (?, ?, ?, ?)
-- params: ('bee2', 6, None, None)

ROLLBACK

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.best1_id, bees_1.id AS id_1, bees_1.name AS name_1, bees_1.size AS size_1, bees_1.bee0_id, bees_1.ant1_id 
FROM ants LEFT OUTER JOIN bees AS bees_1 ON ants.id = bees_1.ant1_id 
WHERE ants.id = ? ORDER BY bees_1.name DESC
-- params: (3,)

INSERT INTO ants (name, size, best1_id) VALUES (?, ?, ?)
-- params: ('ant3', 7, None)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size, ants.best1_id 
FROM ants ORDER BY ants.id, ants.name, ants.size, ants.best1_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.bee0_id, bees.ant1_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.bee0_id, bees.ant1_id
-- params: ()

ROLLBACK


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
	bee1_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee1_id) REFERENCES bees (id)
)
-- params: ()

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	size INTEGER, 
	bee0_id INTEGER, 
	cat2_id INTEGER, 
	cat3_id INTEGER, 
	bee4_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bee0_id) REFERENCES bees (id), 
	FOREIGN KEY(cat2_id) REFERENCES cats (id) ON DELETE CASCADE, 
	FOREIGN KEY(cat3_id) REFERENCES cats (id), 
	FOREIGN KEY(bee4_id) REFERENCES bees (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

SELECT bees.id AS bees_id, bees.name AS bees_name, bees.size AS bees_size, bees.bee1_id AS bees_bee1_id 
FROM bees 
WHERE bees.size < ? ORDER BY bees.id
-- params: (8,)

SELECT cats.id, cats.name, cats.size, cats.bee0_id, cats.cat2_id, cats.cat3_id, cats.bee4_id 
FROM cats 
WHERE NOT (EXISTS (SELECT 1 
FROM bees 
WHERE bees.id = cats.bee0_id AND bees.size > ?)) ORDER BY cats.id
-- params: (4,)

SELECT cats.id, cats.name, cats.size, cats.bee0_id, cats.cat2_id, cats.cat3_id, cats.bee4_id, cats_1.id AS id_1, cats_1.name AS name_1, cats_1.size AS size_1, cats_1.bee0_id AS bee0_id_1, cats_1.cat2_id AS cat2_id_1, cats_1.cat3_id AS cat3_id_1, cats_1.bee4_id AS bee4_id_1 
FROM cats LEFT OUTER JOIN cats AS cats_1 ON cats.id = cats_1.cat2_id ORDER BY cats.id, cats_1.id
-- params: ()

ROLLBACK

BEGIN (implicit)

INSERT INTO cats (name, size, bee0_id, cat2_id, cat3_id, bee4_id) VALUES (?, ?, ?, ?, ?, ?)
-- params: ('cat3', None, None, None, None, None)

COMMIT

BEGIN (implicit)

SELECT ants.id, ants.name, ants.size 
FROM ants ORDER BY ants.id, ants.name, ants.size
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT bees.id, bees.name, bees.size, bees.bee1_id 
FROM bees ORDER BY bees.id, bees.name, bees.size, bees.bee1_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT cats.id, cats.name, cats.size, cats.bee0_id, cats.cat2_id, cats.cat3_id, cats.bee4_id 
FROM cats ORDER BY cats.id, cats.name, cats.size, cats.bee0_id, cats.cat2_id, cats.cat3_id, cats.bee4_id
-- params: ()

ROLLBACK


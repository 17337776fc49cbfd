BEGIN (implicit)

PRAGMA main.table_info("cats")
-- params: ()

PRAGMA temp.table_info("cats")
-- params: ()

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	cat0_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(cat0_id) REFERENCES cats (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO cats (name, cat0_id) VALUES (?, ?)
-- params: ('a', None)

INSERT INTO cats (name, cat0_id) VALUES (?, ?) RETURNING id
-- params: ('b', 1)

INSERT INTO cats (name, cat0_id) VALUES (?, ?) RETURNING id
-- params: ('c', 1)

SELECT cats.id AS cats_id, cats.name AS cats_name, cats.cat0_id AS cats_cat0_id 
FROM cats 
WHERE ? = cats.cat0_id ORDER BY cats.id
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT cats.id, cats.name, cats.cat0_id 
FROM cats 
WHERE cats.id = ?
-- params: (1,)

SELECT cats.id AS cats_id, cats.name AS cats_name, cats.cat0_id AS cats_cat0_id 
FROM cats 
WHERE ? = cats.cat0_id ORDER BY cats.id
-- params: (1,)

ROLLBACK


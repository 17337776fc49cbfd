BEGIN (implicit)

PRAGMA main.table_info("a")
-- params: ()

PRAGMA temp.table_info("a")
-- params: ()

PRAGMA main.table_info("b")
-- params: ()

PRAGMA temp.table_info("b")
-- params: ()

CREATE TABLE a (
	id INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE b (
	id INTEGER NOT NULL, 
	a_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(a_id) REFERENCES a (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

INSERT INTO a (id) VALUES (?)
-- params: (1,)

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

ROLLBACK

BEGIN (implicit)

INSERT INTO a (id) VALUES (?)
-- params: [(1,), (2,)]

COMMIT

BEGIN (implicit)

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()


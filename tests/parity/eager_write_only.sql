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

SELECT a.id AS a_id, b_1.id AS b_1_id, b_1.a_id AS b_1_a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT b.id, b.a_id, b_1.id AS id_1, b_1.a_id AS a_id_1, a_1.id AS id_2 
FROM b LEFT OUTER JOIN a AS a_1 ON a_1.id = b.a_id LEFT OUTER JOIN b AS b_1 ON a_1.id = b_1.a_id
-- params: ()

SELECT b.id, b.a_id 
FROM b
-- params: ()

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id AS a_id, b_1.id AS b_1_id, b_1.a_id AS b_1_a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT b.id, b.a_id, b_1.id AS id_1, b_1.a_id AS a_id_1, a_1.id AS id_2 
FROM b LEFT OUTER JOIN a AS a_1 ON a_1.id = b.a_id LEFT OUTER JOIN b AS b_1 ON a_1.id = b_1.a_id
-- params: ()

SELECT b.id, b.a_id 
FROM b
-- params: ()

SELECT a.id 
FROM a
-- params: ()

SELECT a.id AS a_id 
FROM a
-- params: ()

SELECT b.id, b.a_id, a_1.id AS id_1 
FROM b LEFT OUTER JOIN a AS a_1 ON a_1.id = b.a_id
-- params: ()

SELECT b.id, b.a_id 
FROM b
-- params: ()

SELECT a.id 
FROM a
-- params: ()

SELECT a.id AS a_id 
FROM a
-- params: ()

SELECT b.id, b.a_id, a_1.id AS id_1 
FROM b LEFT OUTER JOIN a AS a_1 ON a_1.id = b.a_id
-- params: ()

SELECT b.id, b.a_id 
FROM b
-- params: ()

SELECT a.id 
FROM a
-- params: ()

SELECT a.id AS a_id 
FROM a
-- params: ()

SELECT b.id, b.a_id, a_1.id AS id_1 
FROM b LEFT OUTER JOIN a AS a_1 ON a_1.id = b.a_id
-- params: ()

SELECT b.id, b.a_id 
FROM b
-- params: ()

SELECT a.id 
FROM a
-- params: ()

SELECT a.id AS a_id 
FROM a
-- params: ()

SELECT b.id, b.a_id, a_1.id AS id_1 
FROM b LEFT OUTER JOIN a AS a_1 ON a_1.id = b.a_id
-- params: ()

SELECT b.id, b.a_id 
FROM b
-- params: ()

SELECT a.id 
FROM a
-- params: ()

SELECT a.id AS a_id 
FROM a
-- params: ()

SELECT b.id, b.a_id, a_1.id AS id_1 
FROM b LEFT OUTER JOIN a AS a_1 ON a_1.id = b.a_id
-- params: ()

SELECT b.id, b.a_id 
FROM b
-- params: ()

SELECT a.id 
FROM a
-- params: ()

SELECT a.id AS a_id 
FROM a
-- params: ()

SELECT b.id, b.a_id, a_1.id AS id_1 
FROM b LEFT OUTER JOIN a AS a_1 ON a_1.id = b.a_id
-- params: ()

SELECT b.id, b.a_id 
FROM b
-- params: ()

SELECT a.id 
FROM a
-- params: ()

SELECT a.id AS a_id 
FROM a
-- params: ()

SELECT b.id, b.a_id, a_1.id AS id_1 
FROM b LEFT OUTER JOIN a AS a_1 ON a_1.id = b.a_id
-- params: ()

SELECT b.id, b.a_id 
FROM b
-- params: ()

SELECT a.id 
FROM a
-- params: ()

SELECT a.id AS a_id 
FROM a
-- params: ()

SELECT b.id, b.a_id, a_1.id AS id_1 
FROM b LEFT OUTER JOIN a AS a_1 ON a_1.id = b.a_id
-- params: ()

SELECT b.id, b.a_id 
FROM b
-- params: ()

SELECT a.id 
FROM a
-- params: ()

SELECT a.id AS a_id 
FROM a
-- params: ()

SELECT b.id, b.a_id, a_1.id AS id_1 
FROM b LEFT OUTER JOIN a AS a_1 ON a_1.id = b.a_id
-- params: ()

SELECT b.id, b.a_id 
FROM b
-- params: ()

SELECT a.id 
FROM a
-- params: ()

SELECT a.id AS a_id 
FROM a
-- params: ()

SELECT b.id, b.a_id, a_1.id AS id_1 
FROM b LEFT OUTER JOIN a AS a_1 ON a_1.id = b.a_id
-- params: ()

SELECT b.id, b.a_id 
FROM b
-- params: ()

SELECT a.id 
FROM a
-- params: ()

SELECT a.id AS a_id 
FROM a
-- params: ()

SELECT b.id, b.a_id, a_1.id AS id_1 
FROM b LEFT OUTER JOIN a AS a_1 ON a_1.id = b.a_id
-- params: ()

SELECT b.id, b.a_id 
FROM b
-- params: ()

SELECT a.id 
FROM a
-- params: ()

SELECT a.id AS a_id 
FROM a
-- params: ()

SELECT b.id, b.a_id, a_1.id AS id_1 
FROM b LEFT OUTER JOIN a AS a_1 ON a_1.id = b.a_id
-- params: ()

SELECT b.id, b.a_id 
FROM b
-- params: ()

INSERT INTO a (id) VALUES (?)
-- params: (1,)

INSERT INTO b (a_id) VALUES (?)
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id AS a_id, b_1.id AS b_1_id, b_1.a_id AS b_1_a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT b.id, b.a_id, b_1.id AS id_1, b_1.a_id AS a_id_1, a_1.id AS id_2 
FROM b LEFT OUTER JOIN a AS a_1 ON a_1.id = b.a_id LEFT OUTER JOIN b AS b_1 ON a_1.id = b_1.a_id
-- params: ()

SELECT b.id, b.a_id 
FROM b
-- params: ()

SELECT a.id, b_1.id, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id 
WHERE a.id IN (?)
-- params: (1,)

SELECT a.id, b_1.id AS id_1, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT a.id AS a_id, b_1.id AS b_1_id, b_1.a_id AS b_1_a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id
-- params: ()

SELECT b.id, b.a_id, b_1.id AS id_1, b_1.a_id AS a_id_1, a_1.id AS id_2 
FROM b LEFT OUTER JOIN a AS a_1 ON a_1.id = b.a_id LEFT OUTER JOIN b AS b_1 ON a_1.id = b_1.a_id
-- params: ()

SELECT b.id, b.a_id 
FROM b
-- params: ()

SELECT a.id, b_1.id, b_1.a_id 
FROM a LEFT OUTER JOIN b AS b_1 ON a.id = b_1.a_id 
WHERE a.id IN (?)
-- params: (1,)

SELECT a.id 
FROM a
-- params: ()

SELECT a.id AS a_id 
FROM a
-- params: ()

SELECT b.id, b.a_id, a_1.id AS id_1 
FROM b LEFT OUTER JOIN a AS a_1 ON a_1.id = b.a_id
-- params: ()

SELECT b.id, b.a_id 
FROM b
-- params: ()

SELECT a.id 
FROM a 
WHERE a.id IN (?)
-- params: (1,)

SELECT a.id 
FROM a
-- params: ()

SELECT a.id AS a_id 
FROM a
-- params: ()

SELECT b.id, b.a_id, a_1.id AS id_1 
FROM b LEFT OUTER JOIN a AS a_1 ON a_1.id = b.a_id
-- params: ()

SELECT b.id, b.a_id 
FROM b
-- params: ()

SELECT a.id 
FROM a 
WHERE a.id IN (?)
-- params: (1,)

SELECT a.id 
FROM a
-- params: ()

SELECT a.id AS a_id 
FROM a
-- params: ()

SELECT b.id, b.a_id, a_1.id AS id_1 
FROM b LEFT OUTER JOIN a AS a_1 ON a_1.id = b.a_id
-- params: ()

SELECT b.id, b.a_id 
FROM b
-- params: ()

SELECT a.id 
FROM a 
WHERE a.id IN (?)
-- params: (1,)

SELECT a.id 
FROM a
-- params: ()

SELECT a.id AS a_id 
FROM a
-- params: ()

SELECT b.id, b.a_id, a_1.id AS id_1 
FROM b LEFT OUTER JOIN a AS a_1 ON a_1.id = b.a_id
-- params: ()

SELECT b.id, b.a_id 
FROM b
-- params: ()

SELECT a.id 
FROM a 
WHERE a.id IN (?)
-- params: (1,)

SELECT a.id 
FROM a
-- params: ()

SELECT b.id, b.a_id 
FROM b 
WHERE ? = b.a_id
-- params: (1,)

SELECT a.id AS a_id 
FROM a
-- params: ()

SELECT b.id, b.a_id 
FROM b 
WHERE ? = b.a_id
-- params: (1,)

SELECT b.id, b.a_id, a_1.id AS id_1 
FROM b LEFT OUTER JOIN a AS a_1 ON a_1.id = b.a_id
-- params: ()

SELECT b.id, b.a_id 
FROM b 
WHERE ? = b.a_id
-- params: (1,)

SELECT b.id, b.a_id 
FROM b
-- params: ()

SELECT a.id 
FROM a 
WHERE a.id IN (?)
-- params: (1,)

SELECT b.id, b.a_id 
FROM b 
WHERE ? = b.a_id
-- params: (1,)

SELECT a.id 
FROM a
-- params: ()

SELECT b.id, b.a_id 
FROM b 
WHERE ? = b.a_id
-- params: (1,)

SELECT a.id AS a_id 
FROM a
-- params: ()

SELECT b.id, b.a_id 
FROM b 
WHERE ? = b.a_id
-- params: (1,)

SELECT b.id, b.a_id, a_1.id AS id_1 
FROM b LEFT OUTER JOIN a AS a_1 ON a_1.id = b.a_id
-- params: ()

SELECT b.id, b.a_id 
FROM b 
WHERE ? = b.a_id
-- params: (1,)

SELECT b.id, b.a_id 
FROM b
-- params: ()

SELECT a.id 
FROM a 
WHERE a.id IN (?)
-- params: (1,)

SELECT b.id, b.a_id 
FROM b 
WHERE ? = b.a_id
-- params: (1,)

SELECT a.id 
FROM a
-- params: ()

SELECT a.id AS a_id 
FROM a
-- params: ()

SELECT b.id, b.a_id, a_1.id AS id_1 
FROM b LEFT OUTER JOIN a AS a_1 ON a_1.id = b.a_id
-- params: ()

SELECT b.id, b.a_id 
FROM b
-- params: ()

SELECT a.id 
FROM a 
WHERE a.id IN (?)
-- params: (1,)

SELECT a.id 
FROM a
-- params: ()

SELECT a.id AS a_id 
FROM a
-- params: ()

SELECT b.id, b.a_id, a_1.id AS id_1 
FROM b LEFT OUTER JOIN a AS a_1 ON a_1.id = b.a_id
-- params: ()

SELECT b.id, b.a_id 
FROM b
-- params: ()

SELECT a.id 
FROM a 
WHERE a.id IN (?)
-- params: (1,)

SELECT a.id 
FROM a
-- params: ()

SELECT a.id AS a_id 
FROM a
-- params: ()

SELECT b.id, b.a_id, a_1.id AS id_1 
FROM b LEFT OUTER JOIN a AS a_1 ON a_1.id = b.a_id
-- params: ()

SELECT b.id, b.a_id 
FROM b
-- params: ()

SELECT a.id 
FROM a 
WHERE a.id IN (?)
-- params: (1,)

SELECT a.id 
FROM a
-- params: ()

SELECT a.id AS a_id 
FROM a
-- params: ()

SELECT b.id, b.a_id, a_1.id AS id_1 
FROM b LEFT OUTER JOIN a AS a_1 ON a_1.id = b.a_id
-- params: ()

SELECT b.id, b.a_id 
FROM b
-- params: ()

SELECT a.id 
FROM a 
WHERE a.id IN (?)
-- params: (1,)

SELECT a.id 
FROM a
-- params: ()

SELECT a.id AS a_id 
FROM a
-- params: ()

SELECT b.id, b.a_id, a_1.id AS id_1 
FROM b LEFT OUTER JOIN a AS a_1 ON a_1.id = b.a_id
-- params: ()

SELECT b.id, b.a_id 
FROM b
-- params: ()

SELECT a.id 
FROM a 
WHERE a.id IN (?)
-- params: (1,)

SELECT a.id 
FROM a
-- params: ()

SELECT a.id AS a_id 
FROM a
-- params: ()

SELECT b.id, b.a_id, a_1.id AS id_1 
FROM b LEFT OUTER JOIN a AS a_1 ON a_1.id = b.a_id
-- params: ()

SELECT b.id, b.a_id 
FROM b
-- params: ()

SELECT a.id 
FROM a 
WHERE a.id IN (?)
-- params: (1,)

SELECT b.id, b.a_id, a.id AS id_1 
FROM a JOIN b ON a.id = b.a_id
-- params: ()

SELECT a.id 
FROM a 
WHERE a.id = ?
-- params: (1,)


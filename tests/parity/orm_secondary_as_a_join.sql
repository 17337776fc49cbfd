BEGIN (implicit)

PRAGMA main.table_info("a")
-- params: ()

PRAGMA temp.table_info("a")
-- params: ()

PRAGMA main.table_info("b")
-- params: ()

PRAGMA temp.table_info("b")
-- params: ()

PRAGMA main.table_info("c")
-- params: ()

PRAGMA temp.table_info("c")
-- params: ()

PRAGMA main.table_info("d")
-- params: ()

PRAGMA temp.table_info("d")
-- params: ()

CREATE TABLE d (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE b (
	id INTEGER NOT NULL, 
	d_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(d_id) REFERENCES d (id)
)
-- params: ()

CREATE TABLE a (
	id INTEGER NOT NULL, 
	b_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(b_id) REFERENCES b (id)
)
-- params: ()

CREATE TABLE c (
	id INTEGER NOT NULL, 
	a_id INTEGER, 
	d_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(a_id) REFERENCES a (id), 
	FOREIGN KEY(d_id) REFERENCES d (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO d (id, name) VALUES (?, ?)
-- params: (1, 'deep')

INSERT INTO b (id, d_id) VALUES (?, ?)
-- params: (5, 1)

INSERT INTO a (id, b_id) VALUES (?, ?)
-- params: [(1, 5), (2, 5)]

INSERT INTO c (id, a_id, d_id) VALUES (?, ?, ?)
-- params: (9, 1, 1)

COMMIT

BEGIN (implicit)

SELECT a.id, a.b_id 
FROM a 
WHERE a.id = ?
-- params: (1,)

SELECT d.id, d.name 
FROM b JOIN d ON b.d_id = d.id JOIN c ON c.d_id = d.id 
WHERE ? = b.id AND ? = c.a_id AND d.id = b.d_id
-- params: (5, 1)

SELECT a.id, a.b_id 
FROM a 
WHERE a.id = ?
-- params: (2,)

SELECT d.id, d.name 
FROM b JOIN d ON b.d_id = d.id JOIN c ON c.d_id = d.id 
WHERE ? = b.id AND ? = c.a_id AND d.id = b.d_id
-- params: (5, 2)

SELECT a.id 
FROM a JOIN (b AS b_1 JOIN d AS d_1 ON b_1.d_id = d_1.id JOIN c AS c_1 ON c_1.d_id = d_1.id) ON a.b_id = b_1.id AND a.id = c_1.a_id JOIN d ON d.id = b_1.d_id 
WHERE d.name = ?
-- params: ('deep',)

SELECT a.id, a.b_id 
FROM a 
WHERE a.id = ?
-- params: (1,)

SELECT b.id, b.d_id 
FROM b JOIN c ON c.d_id = b.d_id 
WHERE ? = b.id
-- params: (5,)

ROLLBACK


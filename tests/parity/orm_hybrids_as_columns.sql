BEGIN (implicit)

PRAGMA main.table_info("o")
-- params: ()

PRAGMA temp.table_info("o")
-- params: ()

PRAGMA main.table_info("l")
-- params: ()

PRAGMA temp.table_info("l")
-- params: ()

CREATE TABLE o (
	id INTEGER NOT NULL, 
	a INTEGER NOT NULL, 
	b INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE l (
	id INTEGER NOT NULL, 
	n INTEGER NOT NULL, 
	oid INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(oid) REFERENCES o (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO o (id, a, b) VALUES (?, ?, ?)
-- params: (1, 2, 3)

COMMIT

BEGIN (implicit)

SELECT o.a + o.b AS total, (SELECT sum(l.n) AS sum_1 
FROM l 
WHERE l.oid = o.id) AS anon_1, coalesce((SELECT sum(l.n) AS sum_2 
FROM l 
WHERE l.oid = o.id), ?) AS coalesce_1, o.a, abs(o.a) AS abs_1, CASE WHEN (o.a > ?) THEN ? ELSE ? END AS c, o.a > ? AS boo 
FROM o
-- params: (0, 1, 'x', 'y', 1)

SELECT o.a + o.b AS total, o.a AS o_a 
FROM o
-- params: ()

ROLLBACK


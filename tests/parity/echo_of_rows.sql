BEGIN (implicit)

PRAGMA main.table_info("t")
-- params: ()

PRAGMA temp.table_info("t")
-- params: ()

CREATE TABLE t (
	id INTEGER NOT NULL, 
	d DATE, 
	b BOOLEAN, 
	j JSON, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO t (d, b, j) VALUES (?, ?, ?)
-- params: [('2024-01-01', 1, '{"a": 1}'), ('2024-01-02', 0, '{"a": 2}'), ('2024-01-03', 0, '{"a": 3}')]

SELECT t.id, t.d, t.b, t.j 
FROM t
-- params: ()

SELECT t.id, t.d, t.b, t.j 
FROM t
-- params: ()

SELECT t.d 
FROM t
-- params: ()

SELECT t.d 
FROM t
-- params: ()

SELECT t.id, t.d, t.b, t.j 
FROM t
-- params: ()

UPDATE t SET b=?
-- params: (1,)

INSERT INTO t (b) VALUES (?) RETURNING id
-- params: (1,)

SELECT t.id, t.d, t.b, t.j 
FROM t 
WHERE 0 = 1
-- params: ()

SELECT t.id, t.d, t.b, t.j 
FROM t
-- params: ()

SELECT t.b 
FROM t
-- params: ()

COMMIT


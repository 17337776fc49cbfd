BEGIN (implicit)

PRAGMA main.table_info("t")
-- params: ()

PRAGMA temp.table_info("t")
-- params: ()

CREATE TABLE t (
	id INTEGER NOT NULL, 
	a VARCHAR, 
	b INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO t (a, b) VALUES (?, ?)
-- params: [('x0', 0), ('x1', 1), ('x2', 2), ('x0', 3), ('x1', 4), ('x2', 5), ('x0', 6)]

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.a 
FROM t
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t 
WHERE 0 = 1 ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t 
WHERE 0 = 1 ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t 
WHERE 0 = 1 ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t 
WHERE 0 = 1 ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t 
WHERE 0 = 1 ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t 
WHERE 0 = 1 ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
 LIMIT ? OFFSET ?
-- params: (2, 0)

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
 LIMIT ? OFFSET ?
-- params: (9, 5)

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

INSERT INTO t (a, b) VALUES (?, ?)
-- params: ('n', 1)

UPDATE t SET b=? WHERE t.id > ?
-- params: (0, 3)

INSERT INTO t (a) VALUES (?), (?) RETURNING id, a
-- params: ('p', 'q')

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.a, t.a AS z 
FROM t
-- params: ()

SELECT t.a, t.a AS a__1 
FROM t
-- params: ()

select 1 as a, 2 as a
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
 LIMIT ? OFFSET ?
-- params: (1, 0)

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
 LIMIT ? OFFSET ?
-- params: (1, 0)

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

SELECT t.id, t.a, t.b 
FROM t ORDER BY t.id
-- params: ()

COMMIT


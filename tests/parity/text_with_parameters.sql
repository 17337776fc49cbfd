BEGIN (implicit)

CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, n INTEGER)
-- params: ()

INSERT INTO t (name, n) VALUES (?, ?)
-- params: [('a', 1), ('b', 2), ('c', None)]

SELECT id FROM t WHERE name IN (?, ?) AND n IN (?, ?, ?) ORDER BY id
-- params: ('a', 'b', 1, 2, 3)

SELECT id FROM t WHERE name IN (SELECT 1 FROM (SELECT 1) WHERE 1!=1) AND n IN (?) ORDER BY id
-- params: (1,)

SELECT id FROM t WHERE name IN (?) AND n IN (?) ORDER BY id
-- params: ('a', 1)

SELECT ? + ? AS total
-- params: (1, 2)

SELECT ? + ? AS total
-- params: (1, 40)

SELECT ? AS d
-- params: ('2024-01-02',)

SELECT ':z'
-- params: ()

SELECT 1 AS a, 2 AS a
-- params: ()

SELECT id, name, n FROM t
-- params: ()

SELECT count(*) FROM t
-- params: ()

SELECT name FROM t
-- params: ()

WITH x AS 
(SELECT id, name FROM t)
 SELECT x.id, x.name 
FROM x 
WHERE x.id = ?
-- params: (2,)

SELECT name 
FROM t 
WHERE n = ?
-- params: (2,)

SELECT name, n * 2 AS d 
FROM t 
WHERE n > ?
-- params: (1,)

UPDATE t SET n = n + 1 WHERE id = ?
-- params: (1,)

UPDATE t SET n = n + 1 WHERE id = ?
-- params: [(1,), (2,)]

SELECT * FROM t WHERE id = ?
-- params: (1,)

SELECT * FROM t WHERE id = :id
-- params: {'id': 1}

INSERT INTO t (name) VALUES (?)
-- params: [('x',), ('y',)]

COMMIT


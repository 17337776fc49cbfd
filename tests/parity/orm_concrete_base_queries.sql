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
	n VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE b (
	id INTEGER NOT NULL, 
	n VARCHAR NOT NULL, 
	x INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO a (n) VALUES (?)
-- params: ('1',)

INSERT INTO b (n, x) VALUES (?, ?)
-- params: ('2', 3)

COMMIT

BEGIN (implicit)

SELECT pjoin.id, pjoin.n, pjoin.type, pjoin.x 
FROM (SELECT a.id AS id, a.n AS n, CAST(NULL AS INTEGER) AS x, 'a' AS type 
FROM a UNION ALL SELECT b.id AS id, b.n AS n, b.x AS x, 'b' AS type 
FROM b) AS pjoin ORDER BY pjoin.n
-- params: ()

INSERT INTO b (id, n, x) VALUES (?, ?, ?)
-- params: (5, 'q', 1)

COMMIT

BEGIN (implicit)

SELECT max(pjoin.n) AS max_1 
FROM (SELECT a.id AS id, a.n AS n, CAST(NULL AS INTEGER) AS x, 'a' AS type 
FROM a UNION ALL SELECT b.id AS id, b.n AS n, b.x AS x, 'b' AS type 
FROM b) AS pjoin
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT pjoin.id AS pjoin_id, pjoin.n AS pjoin_n, pjoin.type AS pjoin_type, pjoin.x AS pjoin_x 
FROM (SELECT a.id AS id, a.n AS n, CAST(NULL AS INTEGER) AS x, 'a' AS type 
FROM a UNION ALL SELECT b.id AS id, b.n AS n, b.x AS x, 'b' AS type 
FROM b) AS pjoin) AS anon_1
-- params: ()

SELECT pjoin.x AS pjoin_x 
FROM (SELECT b.id AS id, b.n AS n, b.x AS x, 'b' AS type 
FROM b) AS pjoin 
WHERE pjoin.n = ?
-- params: ('q',)

SELECT anon_1.id, anon_1.n, anon_1.type, anon_1.x 
FROM (SELECT pjoin.id AS id, pjoin.n AS n, pjoin.type AS type, pjoin.x AS x 
FROM (SELECT a.id AS id, a.n AS n, CAST(NULL AS INTEGER) AS x, 'a' AS type 
FROM a UNION ALL SELECT b.id AS id, b.n AS n, b.x AS x, 'b' AS type 
FROM b) AS pjoin) AS anon_1
-- params: ()

SELECT pjoin.id, pjoin.n, pjoin.type, pjoin.x 
FROM (SELECT a.id AS id, a.n AS n, CAST(NULL AS INTEGER) AS x, 'a' AS type 
FROM a UNION ALL SELECT b.id AS id, b.n AS n, b.x AS x, 'b' AS type 
FROM b) AS pjoin 
WHERE pjoin.id = ?
-- params: (5,)

UPDATE b SET n=? WHERE b.id = ?
-- params: ('w', 5)

SELECT pjoin.n, pjoin.id, pjoin.x, pjoin.type 
FROM (SELECT b.id AS id, b.n AS n, b.x AS x, 'b' AS type 
FROM b) AS pjoin 
WHERE pjoin.id = ?
-- params: (5,)

SELECT pjoin.n, pjoin.id, pjoin.x, pjoin.type 
FROM (SELECT b.id AS id, b.n AS n, b.x AS x, 'b' AS type 
FROM b) AS pjoin 
WHERE pjoin.id = ?
-- params: (5,)

SELECT pjoin_1.n, pjoin_2.n AS n_1 
FROM (SELECT a.id AS id, a.n AS n, CAST(NULL AS INTEGER) AS x, 'a' AS type 
FROM a UNION ALL SELECT b.id AS id, b.n AS n, b.x AS x, 'b' AS type 
FROM b) AS pjoin_1, (SELECT a.id AS id, a.n AS n, CAST(NULL AS INTEGER) AS x, 'a' AS type 
FROM a UNION ALL SELECT b.id AS id, b.n AS n, b.x AS x, 'b' AS type 
FROM b) AS pjoin_2 
WHERE pjoin_1.n < pjoin_2.n ORDER BY pjoin_1.n, pjoin_2.n
-- params: ()

SELECT pjoin.id AS pjoin_id, pjoin.n AS pjoin_n, pjoin.type AS pjoin_type, pjoin.x AS pjoin_x 
FROM (SELECT a.id AS id, a.n AS n, CAST(NULL AS INTEGER) AS x, 'a' AS type 
FROM a UNION ALL SELECT b.id AS id, b.n AS n, b.x AS x, 'b' AS type 
FROM b) AS pjoin ORDER BY pjoin.n DESC
 LIMIT ? OFFSET ?
-- params: (2, 0)

ROLLBACK


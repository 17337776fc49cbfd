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
	x VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE b (
	bid INTEGER NOT NULL, 
	a_id INTEGER, 
	y VARCHAR, 
	PRIMARY KEY (bid), 
	FOREIGN KEY(a_id) REFERENCES a (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO a (x) VALUES (?)
-- params: ('1',)

INSERT INTO b (a_id, y) VALUES (?, ?)
-- params: (1, '2')

COMMIT

BEGIN (implicit)

SELECT a.id, b.a_id, a.x, b.bid, b.y 
FROM a JOIN b ON a.id = b.a_id 
WHERE a.id = ? AND b.bid = ?
-- params: (1, 1)

UPDATE b SET y=? WHERE b.bid = ?
-- params: ('3', 1)

COMMIT

BEGIN (implicit)

SELECT a.id, b.a_id, a.x, b.bid, b.y 
FROM a JOIN b ON a.id = b.a_id 
WHERE b.y = ?
-- params: ('3',)

DELETE FROM b WHERE b.bid = ?
-- params: (1,)

DELETE FROM a WHERE a.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM b
-- params: ()

ROLLBACK

BEGIN (implicit)

INSERT INTO a (x) VALUES (?)
-- params: [('p',), ('q',)]

INSERT INTO b (a_id, y) VALUES (?, ?)
-- params: (1, 'z')

SELECT s.id, s.x, s.n 
FROM (SELECT a.id AS id, a.x AS x, count(b.bid) AS n 
FROM a LEFT OUTER JOIN b ON a.id = b.a_id GROUP BY a.id, a.x) AS s ORDER BY s.id
-- params: ()

SELECT s.id, s.x, s.n 
FROM (SELECT a.id AS id, a.x AS x, count(b.bid) AS n 
FROM a LEFT OUTER JOIN b ON a.id = b.a_id GROUP BY a.id, a.x) AS s 
WHERE s.id = ?
-- params: (2,)

SELECT s.x 
FROM (SELECT a.id AS id, a.x AS x, count(b.bid) AS n 
FROM a LEFT OUTER JOIN b ON a.id = b.a_id GROUP BY a.id, a.x) AS s 
WHERE s.n > ?
-- params: (0,)

ROLLBACK


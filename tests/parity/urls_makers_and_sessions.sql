BEGIN (implicit)

PRAGMA main.table_info("a")
-- params: ()

PRAGMA temp.table_info("a")
-- params: ()

CREATE TABLE a (
	id INTEGER NOT NULL, 
	n VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

INSERT INTO a (n) VALUES (?)
-- params: ('x',)

COMMIT

BEGIN (implicit)

SELECT a.n 
FROM a
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO a (n) VALUES (?)
-- params: ('y',)

COMMIT

BEGIN (implicit)

INSERT INTO a (n) VALUES (?)
-- params: ('z',)

COMMIT

BEGIN (implicit)

SELECT a.id AS a_id, a.n AS a_n 
FROM a ORDER BY a.id DESC
 LIMIT ? OFFSET ?
-- params: (1, 0)

SELECT a.id AS a_id, a.n AS a_n 
FROM a
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT a.id AS a_id, a.n AS a_n 
FROM a) AS anon_1
-- params: ()

SAVEPOINT sa_savepoint_1
-- params: ()

INSERT INTO a (n) VALUES (?)
-- params: ('sp2',)

RELEASE SAVEPOINT sa_savepoint_1
-- params: ()

COMMIT

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT a.id AS a_id, a.n AS a_n 
FROM a) AS anon_1
-- params: ()

SAVEPOINT sa_savepoint_1
-- params: ()

INSERT INTO a (id, n) VALUES (?, ?)
-- params: (1, 'dup')

ROLLBACK TO SAVEPOINT sa_savepoint_1
-- params: ()

INSERT INTO a (id, n) VALUES (?, ?)
-- params: (1, None)

ROLLBACK

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT a.id AS a_id, a.n AS a_n 
FROM a) AS anon_1
-- params: ()

ROLLBACK

BEGIN (implicit)

INSERT INTO a (n) VALUES (?)
-- params: ('onconn',)

COMMIT

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM a
-- params: ()

ROLLBACK

BEGIN (implicit)

SAVEPOINT sa_savepoint_1
-- params: ()

INSERT INTO a (n) VALUES (?)
-- params: ('q',)

RELEASE SAVEPOINT sa_savepoint_1
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM a
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT a.id, a.n 
FROM a 
WHERE a.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT a.id, a.n 
FROM a 
WHERE a.id = ?
-- params: (1,)

COMMIT


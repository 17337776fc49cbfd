BEGIN (implicit)

PRAGMA main.table_info("t")
-- params: ()

PRAGMA temp.table_info("t")
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("t")
-- params: ()

PRAGMA temp.table_info("t")
-- params: ()

CREATE TABLE t (
	id INTEGER NOT NULL, 
	n VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO t (n) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

SELECT t.id, t.n 
FROM t
-- params: ()

ROLLBACK

BEGIN (implicit)

INSERT INTO t (n) VALUES (?)
-- params: ('b',)

COMMIT

BEGIN (implicit)

INSERT INTO t (n) VALUES (?)
-- params: ('c',)

ROLLBACK

BEGIN (implicit)

INSERT INTO t (n) VALUES (?)
-- params: ('d',)

SAVEPOINT sa_savepoint_1
-- params: ()

INSERT INTO t (n) VALUES (?)
-- params: ('e',)

ROLLBACK TO SAVEPOINT sa_savepoint_1
-- params: ()

SAVEPOINT sa_savepoint_2
-- params: ()

SAVEPOINT sa_savepoint_3
-- params: ()

INSERT INTO t (n) VALUES (?)
-- params: ('f',)

RELEASE SAVEPOINT sa_savepoint_3
-- params: ()

RELEASE SAVEPOINT sa_savepoint_2
-- params: ()

COMMIT

BEGIN (implicit)

SELECT t.id, t.n 
FROM t
-- params: ()

COMMIT

BEGIN (implicit)

COMMIT

BEGIN (implicit)

INSERT INTO t (n) VALUES (?)
-- params: ('z',)

ROLLBACK

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM t
-- params: ()

ROLLBACK

BEGIN (implicit; DBAPI should not BEGIN due to autocommit mode)

INSERT INTO t (n) VALUES (?)
-- params: ('auto',)

ROLLBACK using DBAPI connection.rollback(); set skip_autocommit_rollback to prevent fully

BEGIN (implicit; DBAPI should not BEGIN due to autocommit mode)

INSERT INTO t (n) VALUES (?)
-- params: ('auto2',)

COMMIT using DBAPI connection.commit(), has no effect due to autocommit mode

BEGIN (implicit)

SELECT t.n 
FROM t
-- params: ()

ROLLBACK using DBAPI connection.rollback(); set skip_autocommit_rollback to prevent fully

BEGIN (implicit)

delete from t
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO t (n) VALUES (?)
-- params: [('p',), ('q',)]

BEGIN (implicit)

SELECT t.id, t.n 
FROM t
-- params: ()

ROLLBACK

BEGIN (implicit)

BEGIN (implicit)

SAVEPOINT sa_savepoint_1
-- params: ()

INSERT INTO t (n) VALUES (?)
-- params: ('w',)

RELEASE SAVEPOINT sa_savepoint_1
-- params: ()

COMMIT

BEGIN (implicit)

SELECT t.id, t.n 
FROM t
-- params: ()

select count(*) from t
-- params: ()

ROLLBACK

BEGIN (implicit)

COMMIT


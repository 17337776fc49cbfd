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

BEGIN (implicit; DBAPI should not BEGIN due to autocommit mode)

INSERT INTO t (n) VALUES (?)
-- params: ('auto',)

ROLLBACK using DBAPI connection.rollback(); set skip_autocommit_rollback to prevent fully

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM t
-- params: ()

ROLLBACK

BEGIN (implicit)

INSERT INTO t (n) VALUES (?)
-- params: ('lost',)

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

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM t
-- params: ()

ROLLBACK

BEGIN (implicit)

INSERT INTO t (n) VALUES (?)
-- params: ('lost',)

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

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM t
-- params: ()

ROLLBACK

BEGIN (implicit)

INSERT INTO t (n) VALUES (?)
-- params: ('lost',)

ROLLBACK

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM t
-- params: ()

ROLLBACK

BEGIN (implicit)

INSERT INTO t (n) VALUES (?)
-- params: ('lost',)

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM t
-- params: ()

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("t")
-- params: ()

PRAGMA temp.table_info("t")
-- params: ()

CREATE TABLE t (
	id INTEGER NOT NULL, 
	x DATETIME_CHAR, 
	PRIMARY KEY (id)
)
-- params: ()

INSERT INTO t (x) VALUES (?)
-- params: ('20200102030405',)

SELECT x, typeof(x) FROM t
-- params: ()

SELECT t.x 
FROM t
-- params: ()

SELECT t.id 
FROM t 
WHERE t.x = ?
-- params: ('20200102030405',)

PRAGMA main.table_xinfo("t")
-- params: ()

PRAGMA main.table_info("t")
-- params: ()

DROP TABLE t
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("t")
-- params: ()

PRAGMA temp.table_info("t")
-- params: ()

CREATE TABLE t (
	id INTEGER NOT NULL, 
	x DATETIME, 
	PRIMARY KEY (id)
)
-- params: ()

INSERT INTO t (x) VALUES (?)
-- params: ('2020-01-02',)

SELECT x, typeof(x) FROM t
-- params: ()

SELECT t.x 
FROM t
-- params: ()

SELECT t.id 
FROM t 
WHERE t.x = ?
-- params: ('2020-01-02',)

PRAGMA main.table_xinfo("t")
-- params: ()

PRAGMA main.table_info("t")
-- params: ()

DROP TABLE t
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("t")
-- params: ()

PRAGMA temp.table_info("t")
-- params: ()

CREATE TABLE t (
	id INTEGER NOT NULL, 
	x DATETIME, 
	PRIMARY KEY (id)
)
-- params: ()

INSERT INTO t (x) VALUES (?)
-- params: ('2020-01-02 03:04:05',)

SELECT x, typeof(x) FROM t
-- params: ()

SELECT t.x 
FROM t
-- params: ()

SELECT t.id 
FROM t 
WHERE t.x = ?
-- params: ('2020-01-02 03:04:05',)

PRAGMA main.table_xinfo("t")
-- params: ()

PRAGMA main.table_info("t")
-- params: ()

DROP TABLE t
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("t")
-- params: ()

PRAGMA temp.table_info("t")
-- params: ()

CREATE TABLE t (
	id INTEGER NOT NULL, 
	x DATETIME, 
	PRIMARY KEY (id)
)
-- params: ()

INSERT INTO t (x) VALUES (?)
-- params: ('2020-01-02 03:04:05.000678',)

SELECT x, typeof(x) FROM t
-- params: ()

SELECT t.x 
FROM t
-- params: ()

SELECT t.id 
FROM t 
WHERE t.x = ?
-- params: ('2020-01-02 03:04:05.000678',)

PRAGMA main.table_xinfo("t")
-- params: ()

PRAGMA main.table_info("t")
-- params: ()

DROP TABLE t
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("t")
-- params: ()

PRAGMA temp.table_info("t")
-- params: ()

CREATE TABLE t (
	id INTEGER NOT NULL, 
	x DATETIME, 
	PRIMARY KEY (id)
)
-- params: ()

INSERT INTO t (x) VALUES (?)
-- params: ('2020%',)

SELECT x, typeof(x) FROM t
-- params: ()

SELECT t.x 
FROM t
-- params: ()

PRAGMA main.table_xinfo("t")
-- params: ()

PRAGMA main.table_info("t")
-- params: ()

DROP TABLE t
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("t")
-- params: ()

PRAGMA temp.table_info("t")
-- params: ()

CREATE TABLE t (
	id INTEGER NOT NULL, 
	x DATE_CHAR, 
	PRIMARY KEY (id)
)
-- params: ()

INSERT INTO t (x) VALUES (?)
-- params: ('20200102',)

SELECT x, typeof(x) FROM t
-- params: ()

SELECT t.x 
FROM t
-- params: ()

SELECT t.id 
FROM t 
WHERE t.x = ?
-- params: ('20200102',)

PRAGMA main.table_xinfo("t")
-- params: ()

PRAGMA main.table_info("t")
-- params: ()

DROP TABLE t
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("t")
-- params: ()

PRAGMA temp.table_info("t")
-- params: ()

CREATE TABLE t (
	id INTEGER NOT NULL, 
	x DATE, 
	PRIMARY KEY (id)
)
-- params: ()

INSERT INTO t (x) VALUES (?)
-- params: ('01/02/2020',)

SELECT x, typeof(x) FROM t
-- params: ()

SELECT t.x 
FROM t
-- params: ()

SELECT t.id 
FROM t 
WHERE t.x = ?
-- params: ('01/02/2020',)

PRAGMA main.table_xinfo("t")
-- params: ()

PRAGMA main.table_info("t")
-- params: ()

DROP TABLE t
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("t")
-- params: ()

PRAGMA temp.table_info("t")
-- params: ()

CREATE TABLE t (
	id INTEGER NOT NULL, 
	x TIME_CHAR, 
	PRIMARY KEY (id)
)
-- params: ()

INSERT INTO t (x) VALUES (?)
-- params: ('0304',)

SELECT x, typeof(x) FROM t
-- params: ()

SELECT t.x 
FROM t
-- params: ()

SELECT t.id 
FROM t 
WHERE t.x = ?
-- params: ('0304',)

PRAGMA main.table_xinfo("t")
-- params: ()

PRAGMA main.table_info("t")
-- params: ()

DROP TABLE t
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("t")
-- params: ()

PRAGMA temp.table_info("t")
-- params: ()

CREATE TABLE t (
	id INTEGER NOT NULL, 
	x TIME, 
	PRIMARY KEY (id)
)
-- params: ()

INSERT INTO t (x) VALUES (?)
-- params: ('03:04:05',)

SELECT x, typeof(x) FROM t
-- params: ()

SELECT t.x 
FROM t
-- params: ()

SELECT t.id 
FROM t 
WHERE t.x = ?
-- params: ('03:04:05',)

PRAGMA main.table_xinfo("t")
-- params: ()

PRAGMA main.table_info("t")
-- params: ()

DROP TABLE t
-- params: ()

COMMIT


BEGIN (implicit)

CREATE TABLE t (x INTEGER)
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT count(*) FROM sqlite_master
-- params: ()

CREATE TABLE IF NOT EXISTS t (x INTEGER)
-- params: ()

INSERT INTO t VALUES (1)
-- params: ()

COMMIT

BEGIN (implicit)

SAVEPOINT sa_savepoint_1
-- params: ()

INSERT INTO t VALUES (2)
-- params: ()

ROLLBACK TO SAVEPOINT sa_savepoint_1
-- params: ()

COMMIT

BEGIN (implicit)

SELECT x FROM t
-- params: ()

ROLLBACK

BEGIN (implicit)

CREATE TABLE t (x INTEGER)
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT count(*) FROM sqlite_master
-- params: ()

CREATE TABLE IF NOT EXISTS t (x INTEGER)
-- params: ()

INSERT INTO t VALUES (1)
-- params: ()

COMMIT

BEGIN (implicit)

SAVEPOINT sa_savepoint_1
-- params: ()

INSERT INTO t VALUES (2)
-- params: ()

ROLLBACK TO SAVEPOINT sa_savepoint_1
-- params: ()

COMMIT

BEGIN (implicit)

SELECT x FROM t
-- params: ()

ROLLBACK

BEGIN (implicit)

CREATE TABLE t (x INTEGER)
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT count(*) FROM sqlite_master
-- params: ()

CREATE TABLE IF NOT EXISTS t (x INTEGER)
-- params: ()

INSERT INTO t VALUES (1)
-- params: ()

COMMIT

BEGIN (implicit)

SAVEPOINT sa_savepoint_1
-- params: ()

INSERT INTO t VALUES (2)
-- params: ()

ROLLBACK TO SAVEPOINT sa_savepoint_1
-- params: ()

COMMIT

BEGIN (implicit)

SELECT x FROM t
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA foreign_keys
-- params: ()

ROLLBACK


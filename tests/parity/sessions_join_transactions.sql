BEGIN (implicit)

PRAGMA main.table_info("a")
-- params: ()

PRAGMA temp.table_info("a")
-- params: ()

COMMIT

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

BEGIN
-- params: ()

INSERT INTO a (n) VALUES (?)
-- params: ('q',)

INSERT INTO a (n) VALUES (?)
-- params: ('w',)

ROLLBACK

BEGIN (implicit)

BEGIN
-- params: ()

INSERT INTO a (n) VALUES (?)
-- params: ('e',)

COMMIT

BEGIN (implicit)

BEGIN
-- params: ()

SELECT count(*) AS count_1 
FROM a
-- params: ()

ROLLBACK

BEGIN (implicit)

BEGIN
-- params: ()

SAVEPOINT sa_savepoint_1
-- params: ()

SAVEPOINT sa_savepoint_2
-- params: ()

INSERT INTO a (n) VALUES (?)
-- params: ('q',)

RELEASE SAVEPOINT sa_savepoint_2
-- params: ()

SAVEPOINT sa_savepoint_3
-- params: ()

INSERT INTO a (n) VALUES (?)
-- params: ('w',)

ROLLBACK TO SAVEPOINT sa_savepoint_3
-- params: ()

SAVEPOINT sa_savepoint_4
-- params: ()

INSERT INTO a (n) VALUES (?)
-- params: ('e',)

RELEASE SAVEPOINT sa_savepoint_4
-- params: ()

ROLLBACK

BEGIN (implicit)

BEGIN
-- params: ()

SELECT count(*) AS count_1 
FROM a
-- params: ()

ROLLBACK

BEGIN (implicit)

BEGIN
-- params: ()

INSERT INTO a (n) VALUES (?)
-- params: ('q',)

INSERT INTO a (n) VALUES (?)
-- params: ('w',)

ROLLBACK

BEGIN (implicit)

BEGIN
-- params: ()

INSERT INTO a (n) VALUES (?)
-- params: ('e',)

COMMIT

BEGIN (implicit)

BEGIN
-- params: ()

SELECT count(*) AS count_1 
FROM a
-- params: ()

ROLLBACK

BEGIN (implicit)

BEGIN
-- params: ()

SAVEPOINT sa_savepoint_1
-- params: ()

INSERT INTO a (n) VALUES (?)
-- params: ('q',)

INSERT INTO a (n) VALUES (?)
-- params: ('w',)

ROLLBACK TO SAVEPOINT sa_savepoint_1
-- params: ()

INSERT INTO a (n) VALUES (?)
-- params: ('e',)

ROLLBACK

BEGIN (implicit)

BEGIN
-- params: ()

SELECT count(*) AS count_1 
FROM a
-- params: ()

ROLLBACK

BEGIN (implicit)

BEGIN
-- params: ()

INSERT INTO a (n) VALUES (?)
-- params: ('q',)

COMMIT

BEGIN (implicit)

BEGIN
-- params: ()

INSERT INTO a (n) VALUES (?)
-- params: ('w',)

ROLLBACK

BEGIN (implicit)

BEGIN
-- params: ()

INSERT INTO a (n) VALUES (?)
-- params: ('e',)

COMMIT

BEGIN (implicit)

BEGIN
-- params: ()

SELECT count(*) AS count_1 
FROM a
-- params: ()

ROLLBACK

BEGIN (implicit)

BEGIN
-- params: ()

SAVEPOINT sa_savepoint_1
-- params: ()

INSERT INTO a (n) VALUES (?)
-- params: ('q',)

RELEASE SAVEPOINT sa_savepoint_1
-- params: ()

INSERT INTO a (n) VALUES (?)
-- params: ('w',)

ROLLBACK

BEGIN (implicit)

BEGIN
-- params: ()

INSERT INTO a (n) VALUES (?)
-- params: ('e',)

COMMIT

BEGIN (implicit)

BEGIN
-- params: ()

SELECT count(*) AS count_1 
FROM a
-- params: ()

ROLLBACK

BEGIN (implicit)

BEGIN
-- params: ()

SAVEPOINT sa_savepoint_1
-- params: ()

INSERT INTO a (n) VALUES (?)
-- params: ('q',)

RELEASE SAVEPOINT sa_savepoint_1
-- params: ()

SAVEPOINT sa_savepoint_2
-- params: ()

INSERT INTO a (n) VALUES (?)
-- params: ('w',)

ROLLBACK TO SAVEPOINT sa_savepoint_2
-- params: ()

SAVEPOINT sa_savepoint_3
-- params: ()

INSERT INTO a (n) VALUES (?)
-- params: ('e',)

RELEASE SAVEPOINT sa_savepoint_3
-- params: ()

ROLLBACK

BEGIN (implicit)

BEGIN
-- params: ()

SELECT count(*) AS count_1 
FROM a
-- params: ()

ROLLBACK

BEGIN (implicit)

BEGIN
-- params: ()

SAVEPOINT sa_savepoint_1
-- params: ()

SAVEPOINT sa_savepoint_2
-- params: ()

INSERT INTO a (n) VALUES (?)
-- params: ('q',)

RELEASE SAVEPOINT sa_savepoint_2
-- params: ()

SAVEPOINT sa_savepoint_3
-- params: ()

INSERT INTO a (n) VALUES (?)
-- params: ('w',)

ROLLBACK TO SAVEPOINT sa_savepoint_3
-- params: ()

SAVEPOINT sa_savepoint_4
-- params: ()

INSERT INTO a (n) VALUES (?)
-- params: ('e',)

RELEASE SAVEPOINT sa_savepoint_4
-- params: ()

ROLLBACK

BEGIN (implicit)

BEGIN
-- params: ()

SELECT count(*) AS count_1 
FROM a
-- params: ()

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("t")
-- params: ()

PRAGMA temp.table_info("t")
-- params: ()

CREATE TABLE t (
	id INTEGER NOT NULL, 
	n VARCHAR(10), 
	PRIMARY KEY (id), 
	UNIQUE (n)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO t (n) VALUES (?)
-- params: [('a',), ('b',)]

SELECT t.id, t.n 
FROM t 
WHERE t.n = ?
-- params: ('a',)

SAVEPOINT sa_savepoint_1
-- params: ()

INSERT INTO t (n) VALUES (?)
-- params: ('c',)

RELEASE SAVEPOINT sa_savepoint_1
-- params: ()

SAVEPOINT sa_savepoint_2
-- params: ()

INSERT INTO t (n) VALUES (?)
-- params: ('a',)

ROLLBACK TO SAVEPOINT sa_savepoint_2
-- params: ()

COMMIT

BEGIN (implicit)

select * from nope
-- params: ()

ROLLBACK

BEGIN (implicit)

selec
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT t.n 
FROM t
 LIMIT ? OFFSET ? /* hi */
-- params: (1, 0)

ROLLBACK

BEGIN (implicit)

select 1 /* hi */
-- params: ()

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("t")
-- params: ()

PRAGMA temp.table_info("t")
-- params: ()

CREATE TABLE t (
	id INTEGER NOT NULL, 
	x VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO t (x) VALUES (?)
-- params: [('a',), ('b',)]

SELECT t.id, t.x 
FROM t
-- params: ()

COMMIT

BEGIN (implicit)

SELECT t.id, t.x 
FROM t
-- params: ()

SELECT t.id, t.x 
FROM t
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT 1
-- params: ()

ROLLBACK

BEGIN (implicit)

select 1
-- params: ()

ROLLBACK

BEGIN (implicit)

select 2
-- params: ()

ROLLBACK

BEGIN (implicit)

select 3
-- params: ()

ROLLBACK

BEGIN (implicit)

select ?
-- params: (1,)

ROLLBACK


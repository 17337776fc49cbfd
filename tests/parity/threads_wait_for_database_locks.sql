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

BEGIN (implicit)

INSERT INTO t (n) VALUES (?)
-- params: ('b',)

COMMIT

COMMIT

BEGIN (implicit)

SELECT t.id, t.n 
FROM t
-- params: ()

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("t")
-- params: ()

PRAGMA temp.table_info("t")
-- params: ()

CREATE TABLE t (
	id INTEGER NOT NULL, 
	x INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO t (id) VALUES (NULL)
-- params: [(), ()]

INSERT INTO t DEFAULT VALUES
-- params: ()

SELECT t.id, t.x 
FROM t
-- params: ()

COMMIT


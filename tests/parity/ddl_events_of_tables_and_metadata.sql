BEGIN (implicit)

PRAGMA main.table_info("a")
-- params: ()

PRAGMA temp.table_info("a")
-- params: ()

PRAGMA main.table_info("b")
-- params: ()

PRAGMA temp.table_info("b")
-- params: ()

CREATE TABLE a (
	id INTEGER NOT NULL, 
	x INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE INDEX ix_a_x ON a (x)
-- params: ()

CREATE TABLE b (
	id INTEGER NOT NULL, 
	a_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(a_id) REFERENCES a (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("a")
-- params: ()

PRAGMA main.table_info("b")
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("a")
-- params: ()

PRAGMA main.table_info("b")
-- params: ()

DROP TABLE b
-- params: ()

DROP TABLE a
-- params: ()

COMMIT

BEGIN (implicit)

CREATE TABLE a (
	id INTEGER NOT NULL, 
	x INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE INDEX ix_a_x ON a (x)
-- params: ()

CREATE TABLE b (
	id INTEGER NOT NULL, 
	a_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(a_id) REFERENCES a (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("b")
-- params: ()

DROP TABLE b
-- params: ()

COMMIT

BEGIN (implicit)

DROP TABLE a
-- params: ()

COMMIT

BEGIN (implicit)

CREATE TABLE a (
	id INTEGER NOT NULL, 
	x INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE INDEX ix_a_x ON a (x)
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("a")
-- params: ()

COMMIT

BEGIN (implicit)

CREATE TABLE a (
	id INTEGER NOT NULL, 
	x INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

ROLLBACK

BEGIN (implicit)

DROP TABLE a
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("a")
-- params: ()

PRAGMA temp.table_info("a")
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("t")
-- params: ()

PRAGMA temp.table_info("t")
-- params: ()

CREATE TABLE t (
	id INTEGER
)
-- params: ()

INSERT INTO t VALUES (5)
-- params: ()

INSERT INTO t VALUES (7)
-- params: ()

INSERT INTO t VALUES (8)
-- params: ()

COMMIT

BEGIN (implicit)

SELECT t.id 
FROM t
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_xinfo("t")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('t',)

PRAGMA main.foreign_key_list("t")
-- params: ()

PRAGMA temp.foreign_key_list("t")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('t',)

PRAGMA main.index_list("t")
-- params: ()

PRAGMA temp.index_list("t")
-- params: ()

PRAGMA main.table_info("t")
-- params: ()

PRAGMA main.index_list("t")
-- params: ()

PRAGMA temp.index_list("t")
-- params: ()

PRAGMA main.table_info("t")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('t',)

ROLLBACK


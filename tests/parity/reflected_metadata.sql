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
	n VARCHAR(5), 
	p NUMERIC(8, 2) DEFAULT '1.5', 
	PRIMARY KEY (id)
)
-- params: ()

CREATE INDEX ix_a_n ON a (n)
-- params: ()

CREATE TABLE b (
	id INTEGER NOT NULL, 
	a_id INTEGER, 
	PRIMARY KEY (id), 
	CONSTRAINT positive CHECK (id > 0), 
	CONSTRAINT uq_a UNIQUE (a_id), 
	FOREIGN KEY(a_id) REFERENCES a (id) ON DELETE CASCADE
)
-- params: ()

COMMIT

BEGIN (implicit)

CREATE VIEW v AS SELECT n FROM a
-- params: ()

COMMIT

BEGIN (implicit)

SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

SELECT name FROM sqlite_temp_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

PRAGMA main.table_xinfo("a")
-- params: ()

PRAGMA main.table_xinfo("b")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('a',)

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('b',)

PRAGMA main.foreign_key_list("a")
-- params: ()

PRAGMA temp.foreign_key_list("a")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('a',)

PRAGMA main.foreign_key_list("b")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('b',)

PRAGMA main.index_list("a")
-- params: ()

PRAGMA main.index_info("ix_a_n")
-- params: ()

PRAGMA main.index_list("b")
-- params: ()

PRAGMA main.table_info("b")
-- params: ()

PRAGMA main.index_list("a")
-- params: ()

PRAGMA main.index_info("ix_a_n")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('a',)

PRAGMA main.index_list("b")
-- params: ()

PRAGMA main.index_info("sqlite_autoindex_b_1")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('b',)

ROLLBACK

BEGIN (implicit)

SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

SELECT name FROM sqlite_temp_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

PRAGMA main.table_xinfo("a")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('a',)

PRAGMA main.foreign_key_list("a")
-- params: ()

PRAGMA temp.foreign_key_list("a")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('a',)

PRAGMA main.index_list("a")
-- params: ()

PRAGMA main.index_info("ix_a_n")
-- params: ()

PRAGMA main.index_list("a")
-- params: ()

PRAGMA main.index_info("ix_a_n")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

SELECT name FROM sqlite_master WHERE type='view' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

PRAGMA main.table_xinfo("v")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('v',)

PRAGMA main.foreign_key_list("v")
-- params: ()

PRAGMA temp.foreign_key_list("v")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('v',)

PRAGMA main.index_list("v")
-- params: ()

PRAGMA temp.index_list("v")
-- params: ()

PRAGMA main.table_info("v")
-- params: ()

PRAGMA main.index_list("v")
-- params: ()

PRAGMA temp.index_list("v")
-- params: ()

PRAGMA main.table_info("v")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('v',)

ROLLBACK

BEGIN (implicit)

SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_xinfo("b")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('b',)

PRAGMA main.foreign_key_list("b")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('b',)

PRAGMA main.index_list("b")
-- params: ()

PRAGMA main.table_info("b")
-- params: ()

PRAGMA main.index_list("b")
-- params: ()

PRAGMA main.index_info("sqlite_autoindex_b_1")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('b',)

PRAGMA main.table_xinfo("a")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('a',)

PRAGMA main.foreign_key_list("a")
-- params: ()

PRAGMA temp.foreign_key_list("a")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('a',)

PRAGMA main.index_list("a")
-- params: ()

PRAGMA main.index_info("ix_a_n")
-- params: ()

PRAGMA main.index_list("a")
-- params: ()

PRAGMA main.index_info("ix_a_n")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_xinfo("a")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('a',)

PRAGMA main.foreign_key_list("a")
-- params: ()

PRAGMA temp.foreign_key_list("a")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('a',)

PRAGMA main.index_list("a")
-- params: ()

PRAGMA main.index_info("ix_a_n")
-- params: ()

PRAGMA main.index_list("a")
-- params: ()

PRAGMA main.index_info("ix_a_n")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_xinfo("a")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('a',)

PRAGMA main.foreign_key_list("a")
-- params: ()

PRAGMA temp.foreign_key_list("a")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('a',)

PRAGMA main.index_list("a")
-- params: ()

PRAGMA main.index_info("ix_a_n")
-- params: ()

PRAGMA main.index_list("a")
-- params: ()

PRAGMA main.index_info("ix_a_n")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_xinfo("nope")
-- params: ()

PRAGMA temp.table_xinfo("nope")
-- params: ()

PRAGMA main.table_info("nope")
-- params: ()

PRAGMA temp.table_info("nope")
-- params: ()

ROLLBACK


BEGIN (implicit)

CREATE TABLE models (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	old INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

PRAGMA main.table_xinfo("models")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('models',)

PRAGMA main.foreign_key_list("models")
-- params: ()

PRAGMA temp.foreign_key_list("models")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('models',)

PRAGMA main.index_list("models")
-- params: ()

PRAGMA temp.index_list("models")
-- params: ()

PRAGMA main.table_info("models")
-- params: ()

PRAGMA main.index_list("models")
-- params: ()

PRAGMA temp.index_list("models")
-- params: ()

PRAGMA main.table_info("models")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('models',)

SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

PRAGMA main.table_xinfo("models")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('models',)

PRAGMA main.foreign_key_list("models")
-- params: ()

PRAGMA temp.foreign_key_list("models")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('models',)

PRAGMA main.index_list("models")
-- params: ()

PRAGMA temp.index_list("models")
-- params: ()

PRAGMA main.table_info("models")
-- params: ()

PRAGMA main.index_list("models")
-- params: ()

PRAGMA temp.index_list("models")
-- params: ()

PRAGMA main.table_info("models")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('models',)

COMMIT


BEGIN (implicit)

PRAGMA main.table_info("authors")
-- params: ()

PRAGMA temp.table_info("authors")
-- params: ()

PRAGMA main.table_info("books")
-- params: ()

PRAGMA temp.table_info("books")
-- params: ()

CREATE TABLE authors (
	id INTEGER NOT NULL, 
	name VARCHAR(5) DEFAULT 'q', 
	PRIMARY KEY (id), 
	CONSTRAINT positive CHECK (name > 'a')
)
-- params: ()

CREATE UNIQUE INDEX ix_authors_name ON authors (name)
-- params: ()

CREATE TABLE books (
	id INTEGER NOT NULL, 
	author_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(author_id) REFERENCES authors (id) ON DELETE CASCADE
)
-- params: ()

COMMIT

BEGIN (implicit)

SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

PRAGMA main.table_xinfo("authors")
-- params: ()

PRAGMA main.table_xinfo("books")
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT name FROM "main".sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

PRAGMA "main".table_xinfo("authors")
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('authors',)

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('books',)

ROLLBACK

BEGIN (implicit)

SELECT sql FROM  (SELECT * FROM "main".sqlite_master UNION ALL   SELECT * FROM "main".sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('authors',)

SELECT sql FROM "main".sqlite_master WHERE name = ? AND type in ('table', 'view')
-- params: ('authors',)

ROLLBACK

BEGIN (implicit)

PRAGMA main.foreign_key_list("authors")
-- params: ()

PRAGMA temp.foreign_key_list("authors")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('authors',)

PRAGMA main.foreign_key_list("books")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('books',)

ROLLBACK

BEGIN (implicit)

PRAGMA "main".foreign_key_list("authors")
-- params: ()

SELECT sql FROM  (SELECT * FROM "main".sqlite_master UNION ALL   SELECT * FROM "main".sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('authors',)

SELECT sql FROM "main".sqlite_master WHERE name = ? AND type in ('table', 'view')
-- params: ('authors',)

ROLLBACK

BEGIN (implicit)

PRAGMA main.index_list("authors")
-- params: ()

PRAGMA main.index_info("ix_authors_name")
-- params: ()

PRAGMA main.index_list("books")
-- params: ()

PRAGMA temp.index_list("books")
-- params: ()

PRAGMA main.table_info("books")
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA "main".index_list("authors")
-- params: ()

PRAGMA "main".index_info("ix_authors_name")
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.index_list("authors")
-- params: ()

PRAGMA main.index_info("ix_authors_name")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('authors',)

PRAGMA main.index_list("books")
-- params: ()

PRAGMA temp.index_list("books")
-- params: ()

PRAGMA main.table_info("books")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('books',)

ROLLBACK

BEGIN (implicit)

PRAGMA "main".index_list("authors")
-- params: ()

PRAGMA "main".index_info("ix_authors_name")
-- params: ()

SELECT sql FROM  (SELECT * FROM "main".sqlite_master UNION ALL   SELECT * FROM "main".sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('authors',)

SELECT sql FROM "main".sqlite_master WHERE name = ? AND type in ('table', 'view')
-- params: ('authors',)

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("authors")
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("nothing")
-- params: ()

PRAGMA temp.table_info("nothing")
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA database_list
-- params: ()

ROLLBACK

BEGIN (implicit)

CREATE TEMP TABLE short (id INTEGER)
-- params: ()

CREATE TEMP VIEW seen AS SELECT 1 AS one
-- params: ()

SELECT name FROM sqlite_temp_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

SELECT name FROM sqlite_temp_master WHERE type='view' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("entries")
-- params: ()

PRAGMA temp.table_info("entries")
-- params: ()

CREATE TABLE entries (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT entries.id AS entries_id, entries.name AS entries_name 
FROM entries) AS anon_1
-- params: ()

INSERT INTO entries (name) VALUES (?)
-- params: ('kept',)

COMMIT

BEGIN (implicit)

INSERT INTO entries (name) VALUES (?)
-- params: ('lost',)

ROLLBACK

BEGIN (implicit)

SELECT entries.id AS entries_id, entries.name AS entries_name 
FROM entries
-- params: ()

ROLLBACK

BEGIN (implicit)

INSERT INTO entries (name) VALUES (?)
-- params: ('flushed',)

SELECT count(*) AS count_1 
FROM (SELECT entries.id AS entries_id, entries.name AS entries_name 
FROM entries) AS anon_1
-- params: ()

ROLLBACK


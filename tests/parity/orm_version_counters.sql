BEGIN (implicit)

PRAGMA main.table_info("pages")
-- params: ()

PRAGMA temp.table_info("pages")
-- params: ()

PRAGMA main.table_info("drafts")
-- params: ()

PRAGMA temp.table_info("drafts")
-- params: ()

PRAGMA main.table_info("manuals")
-- params: ()

PRAGMA temp.table_info("manuals")
-- params: ()

CREATE TABLE pages (
	id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE drafts (
	id INTEGER NOT NULL, 
	tag VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE manuals (
	id INTEGER NOT NULL, 
	rev INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO drafts (tag, text) VALUES (?, ?) RETURNING id
-- params: ('v1', 'a')

INSERT INTO manuals (rev, text) VALUES (?, ?) RETURNING id
-- params: (1, 'a')

INSERT INTO pages (version, text) VALUES (?, ?) RETURNING id
-- params: (1, 'a')

COMMIT

BEGIN (implicit)

SELECT pages.id, pages.version, pages.text 
FROM pages 
WHERE pages.id = ?
-- params: (1,)

SELECT drafts.id, drafts.tag, drafts.text 
FROM drafts 
WHERE drafts.id = ?
-- params: (1,)

SELECT manuals.id, manuals.rev, manuals.text 
FROM manuals 
WHERE manuals.id = ?
-- params: (1,)

UPDATE drafts SET tag=?, text=? WHERE drafts.id = ? AND drafts.tag = ?
-- params: ('v2', 'b', 1, 'v1')

UPDATE manuals SET rev=?, text=? WHERE manuals.id = ? AND manuals.rev = ?
-- params: (2, 'b', 1, 1)

UPDATE pages SET version=?, text=? WHERE pages.id = ? AND pages.version = ?
-- params: (2, 'b', 1, 1)

COMMIT

BEGIN (implicit)

SELECT pages.id, pages.version, pages.text 
FROM pages 
WHERE pages.id = ?
-- params: (1,)

SELECT drafts.id, drafts.tag, drafts.text 
FROM drafts 
WHERE drafts.id = ?
-- params: (1,)

SELECT manuals.id, manuals.rev, manuals.text 
FROM manuals 
WHERE manuals.id = ?
-- params: (1,)

UPDATE pages SET version=?, text=? WHERE pages.id = ? AND pages.version = ?
-- params: (3, 'c', 1, 2)

UPDATE pages SET version = 9
-- params: ()

COMMIT

BEGIN (implicit)

SELECT pages.id, pages.version, pages.text 
FROM pages 
WHERE pages.id = ?
-- params: (1,)

UPDATE drafts SET tag = 'v7'
-- params: ()

SELECT drafts.id, drafts.tag, drafts.text 
FROM drafts 
WHERE drafts.id = ?
-- params: (1,)

DELETE FROM drafts WHERE drafts.id = ? AND drafts.tag = ?
-- params: (1, 'v7')

UPDATE pages SET version=?, text=? WHERE pages.id = ? AND pages.version = ?
-- params: (10, 'b', 1, 9)

COMMIT

BEGIN (implicit)

SELECT pages.id, pages.version, pages.text 
FROM pages 
WHERE pages.id = ?
-- params: (1,)

DELETE FROM pages WHERE pages.id = ? AND pages.version = ?
-- params: (1, 10)

COMMIT

BEGIN (implicit)

SELECT pages.id, pages.version, pages.text 
FROM pages
-- params: ()

ROLLBACK


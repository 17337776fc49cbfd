BEGIN (implicit)

PRAGMA main.table_info("items")
-- params: ()

PRAGMA temp.table_info("items")
-- params: ()

PRAGMA main.table_info("audit")
-- params: ()

PRAGMA temp.table_info("audit")
-- params: ()

CREATE TABLE items (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	PRIMARY KEY (id), 
	UNIQUE (name)
)
-- params: ()

CREATE TABLE audit (
	id INTEGER NOT NULL, 
	text VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO audit (text) VALUES (?)
-- params: ('start',)

INSERT INTO items (name) VALUES (?) RETURNING id
-- params: ('three',)

INSERT INTO items (name) VALUES (?) RETURNING id
-- params: ('one',)

INSERT INTO items (name) VALUES (?) RETURNING id
-- params: ('two',)

COMMIT

BEGIN (implicit)

INSERT INTO audit (text) VALUES (?)
-- params: ('change',)

SELECT items.id 
FROM items 
WHERE items.id = ?
-- params: (3,)

UPDATE items SET name=? WHERE items.id = ?
-- params: ('zwei', 3)

INSERT INTO items (name) VALUES (?) RETURNING id
-- params: ('four',)

INSERT INTO items (name) VALUES (?) RETURNING id
-- params: ('five',)

SELECT items.id, items.name 
FROM items 
WHERE items.id = ?
-- params: (1,)

SELECT items.id, items.name 
FROM items 
WHERE items.id = ?
-- params: (2,)

DELETE FROM items WHERE items.id = ?
-- params: [(1,), (2,)]

COMMIT

BEGIN (implicit)

SELECT items.id AS items_id, items.name AS items_name 
FROM items ORDER BY items.id
-- params: ()

SELECT audit.id AS audit_id, audit.text AS audit_text 
FROM audit
-- params: ()

COMMIT

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT items.id AS items_id, items.name AS items_name 
FROM items) AS anon_1
-- params: ()


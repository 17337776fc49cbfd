BEGIN (implicit)

PRAGMA main.table_info("items")
-- params: ()

PRAGMA temp.table_info("items")
-- params: ()

CREATE TABLE items (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	size INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO items (name, text, size) VALUES (?, ?, ?)
-- params: ('i', 't', 1)

COMMIT

BEGIN (implicit)

SELECT items.id, items.name, items.size 
FROM items 
WHERE items.id = ?
-- params: (1,)

SELECT items.text 
FROM items 
WHERE items.id = ?
-- params: (1,)

SELECT items.id, items.name, items.size 
FROM items
-- params: ()

SELECT items.text 
FROM items 
WHERE items.id = ?
-- params: (1,)

SELECT items.id, items.name 
FROM items
-- params: ()

SELECT items.text 
FROM items 
WHERE items.id = ?
-- params: (1,)

SELECT items.id, items.size 
FROM items
-- params: ()

SELECT items.id, items.name, items.text 
FROM items
-- params: ()

SELECT items.id, items.name 
FROM items
-- params: ()

SELECT items.id, items.name 
FROM items
-- params: ()

SELECT items.size 
FROM items 
WHERE items.id = ?
-- params: (1,)

SELECT items.id, items.name 
FROM items
-- params: ()

SELECT items.size 
FROM items 
WHERE items.id = ?
-- params: (1,)

SELECT items.id, items.name 
FROM items
-- params: ()

SELECT items.id, items.name, items.size 
FROM items 
WHERE items.id = ?
-- params: (1,)

SELECT items.id, items.name 
FROM items 
WHERE items.id = ?
-- params: (1,)

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("items")
-- params: ()

PRAGMA temp.table_info("items")
-- params: ()

CREATE TABLE items (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	price INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO items (id, name, price) VALUES (?, ?, ?)
-- params: [(1, 'pen', 2), (2, 'cup', 5)]

COMMIT

BEGIN (implicit)

SELECT items.id, items.name, items.price 
FROM items ORDER BY items.id
-- params: ()

SELECT items.id, items.name 
FROM items 
WHERE items.name = ? ORDER BY items.id
-- params: ('cup',)

SELECT items.id AS items_id, upper(items.name) AS big 
FROM items ORDER BY items.id
-- params: ()

SELECT items.id AS items_id, items.name AS items_name 
FROM items ORDER BY items.id
-- params: ()

SELECT items.id, upper(items.name) AS big 
FROM items
-- params: ()

SELECT items.id, items.name 
FROM items ORDER BY items.id
-- params: ()

SELECT items.id, items.name AS label 
FROM items ORDER BY items.id
-- params: ()

SELECT items.name, items_1.name AS "after" 
FROM items JOIN items AS items_1 ON items_1.id = items.id + ?
-- params: (1,)

ROLLBACK


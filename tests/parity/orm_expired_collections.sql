BEGIN (implicit)

PRAGMA main.table_info("carts")
-- params: ()

PRAGMA temp.table_info("carts")
-- params: ()

PRAGMA main.table_info("items")
-- params: ()

PRAGMA temp.table_info("items")
-- params: ()

CREATE TABLE carts (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE items (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	cart_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(cart_id) REFERENCES carts (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO carts (name) VALUES (?)
-- params: ('c',)

INSERT INTO items (name, cart_id) VALUES (?, ?)
-- params: ('a', 1)

COMMIT

BEGIN (implicit)

SELECT carts.id, carts.name 
FROM carts 
WHERE carts.id = ?
-- params: (1,)

INSERT INTO items (name, cart_id) VALUES ('b', 1)
-- params: ()

SELECT items.id, items.name, items.cart_id 
FROM items 
WHERE ? = items.cart_id ORDER BY items.id
-- params: (1,)

INSERT INTO items (name, cart_id) VALUES ('c', 1)
-- params: ()

SELECT items.id, items.name, items.cart_id 
FROM items 
WHERE ? = items.cart_id ORDER BY items.id
-- params: (1,)

INSERT INTO items (name, cart_id) VALUES (?, ?)
-- params: ('d', 1)

SELECT carts.id, carts.name 
FROM carts 
WHERE carts.id = ?
-- params: (1,)

SELECT items.id, items.name, items.cart_id 
FROM items 
WHERE ? = items.cart_id ORDER BY items.id
-- params: (1,)

SELECT carts.id 
FROM carts 
WHERE carts.id = ?
-- params: (1,)

SELECT items.id, items.name, items.cart_id 
FROM items 
WHERE ? = items.cart_id ORDER BY items.id
-- params: (1,)

UPDATE items SET cart_id=? WHERE items.id = ?
-- params: (None, 1)

SELECT items.id, items.name, items.cart_id 
FROM items 
WHERE items.id = ?
-- params: (1,)

SELECT carts.id, carts.name 
FROM carts 
WHERE carts.id = ?
-- params: (1,)

SELECT items.id, items.name, items.cart_id 
FROM items 
WHERE ? = items.cart_id ORDER BY items.id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT carts.id, carts.name 
FROM carts 
WHERE carts.id = ?
-- params: (1,)

SELECT items.id, items.name, items.cart_id 
FROM items 
WHERE ? = items.cart_id ORDER BY items.id
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT carts.id, carts.name 
FROM carts 
WHERE carts.id = ?
-- params: (1,)

INSERT INTO items (name, cart_id) VALUES (?, ?)
-- params: ('late', 1)

SELECT carts.id, carts.name 
FROM carts 
WHERE carts.id = ?
-- params: (1,)

SELECT items.id, items.name, items.cart_id 
FROM items 
WHERE ? = items.cart_id ORDER BY items.id
-- params: (1,)

COMMIT


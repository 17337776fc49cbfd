BEGIN (implicit)

PRAGMA main.table_info("order_items")
-- params: ()

PRAGMA temp.table_info("order_items")
-- params: ()

PRAGMA main.table_info("orders")
-- params: ()

PRAGMA temp.table_info("orders")
-- params: ()

PRAGMA main.table_info("items")
-- params: ()

PRAGMA temp.table_info("items")
-- params: ()

CREATE TABLE orders (
	id INTEGER NOT NULL, 
	customer VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE items (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	price INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE order_items (
	order_id INTEGER NOT NULL, 
	item_id INTEGER NOT NULL, 
	quantity INTEGER NOT NULL, 
	PRIMARY KEY (order_id, item_id), 
	FOREIGN KEY(order_id) REFERENCES orders (id), 
	FOREIGN KEY(item_id) REFERENCES items (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO items (name, price) VALUES (?, ?) RETURNING id
-- params: ('pen', 2)

INSERT INTO items (name, price) VALUES (?, ?) RETURNING id
-- params: ('ink', 7)

INSERT INTO orders (customer) VALUES (?)
-- params: ('ann',)

INSERT INTO order_items (order_id, item_id, quantity) VALUES (?, ?, ?)
-- params: (1, 1, 3)

INSERT INTO order_items (order_id, item_id, quantity) VALUES (?, ?, ?)
-- params: (1, 2, 1)

COMMIT

BEGIN (implicit)

SELECT orders.id, orders.customer 
FROM orders 
WHERE orders.id = ?
-- params: (1,)

SELECT order_items.order_id, order_items.item_id, order_items.quantity, items_1.id, items_1.name, items_1.price 
FROM order_items LEFT OUTER JOIN items AS items_1 ON items_1.id = order_items.item_id 
WHERE ? = order_items.order_id
-- params: (1,)

SELECT orders.customer, items.name 
FROM orders JOIN order_items ON orders.id = order_items.order_id JOIN items ON items.id = order_items.item_id 
WHERE order_items.quantity > ?
-- params: (1,)

DELETE FROM order_items WHERE order_items.order_id = ? AND order_items.item_id = ?
-- params: (1, 1)

COMMIT

BEGIN (implicit)

SELECT order_items.order_id, order_items.item_id 
FROM order_items
-- params: ()

SELECT order_items.order_id, order_items.item_id, order_items.quantity, items_1.id, items_1.name, items_1.price 
FROM order_items LEFT OUTER JOIN items AS items_1 ON items_1.id = order_items.item_id 
WHERE order_items.order_id = ? AND order_items.item_id = ?
-- params: (1, 2)

SELECT orders.id, orders.customer 
FROM orders 
WHERE orders.id = ?
-- params: (1,)

SELECT order_items.order_id, order_items.item_id, order_items.quantity, items_1.id, items_1.name, items_1.price 
FROM order_items LEFT OUTER JOIN items AS items_1 ON items_1.id = order_items.item_id 
WHERE ? = order_items.order_id
-- params: (1,)

UPDATE order_items SET quantity=? WHERE order_items.order_id = ? AND order_items.item_id = ?
-- params: (10, 1, 2)

COMMIT

BEGIN (implicit)

SELECT items.id, items.name, items.price 
FROM items 
WHERE items.id = ?
-- params: (2,)

SELECT order_items.order_id, order_items.item_id, order_items.quantity 
FROM order_items 
WHERE ? = order_items.item_id
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT orders.id, orders.customer 
FROM orders 
WHERE orders.id = ?
-- params: (1,)

SELECT order_items.order_id, order_items.item_id, order_items.quantity, items_1.id, items_1.name, items_1.price 
FROM order_items LEFT OUTER JOIN items AS items_1 ON items_1.id = order_items.item_id 
WHERE ? = order_items.order_id
-- params: (1,)

DELETE FROM order_items WHERE order_items.order_id = ? AND order_items.item_id = ?
-- params: (1, 2)

DELETE FROM orders WHERE orders.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT order_items.order_id, order_items.item_id, order_items.quantity, items_1.id, items_1.name, items_1.price 
FROM order_items LEFT OUTER JOIN items AS items_1 ON items_1.id = order_items.item_id
-- params: ()

SELECT items.name 
FROM items
-- params: ()

SELECT items.id, items.name, items.price 
FROM items 
WHERE items.id = ?
-- params: (1,)

INSERT INTO order_items (item_id, quantity) VALUES (?, ?)
-- params: (1, 1)

ROLLBACK


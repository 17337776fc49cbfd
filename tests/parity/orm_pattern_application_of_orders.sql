BEGIN (implicit)

PRAGMA main.table_info("products")
-- params: ()

PRAGMA temp.table_info("products")
-- params: ()

PRAGMA main.table_info("orders")
-- params: ()

PRAGMA temp.table_info("orders")
-- params: ()

PRAGMA main.table_info("order_lines")
-- params: ()

PRAGMA temp.table_info("order_lines")
-- params: ()

CREATE TABLE products (
	id INTEGER NOT NULL, 
	sku VARCHAR(10) NOT NULL, 
	price NUMERIC(10, 2) NOT NULL, 
	stock INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT stock_left CHECK (stock >= 0), 
	UNIQUE (sku)
)
-- params: ()

CREATE TABLE orders (
	id INTEGER NOT NULL, 
	customer VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE order_lines (
	order_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	product_id INTEGER NOT NULL, 
	quantity INTEGER NOT NULL, 
	price NUMERIC(10, 2) NOT NULL, 
	PRIMARY KEY (order_id, position), 
	FOREIGN KEY(order_id) REFERENCES orders (id), 
	FOREIGN KEY(product_id) REFERENCES products (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO products (sku, price, stock) VALUES (?, ?, ?) RETURNING id
-- params: ('pen', 1.5, 10)

INSERT INTO products (sku, price, stock) VALUES (?, ?, ?) RETURNING id
-- params: ('pad', 4.25, 2)

COMMIT

BEGIN (implicit)

INSERT INTO orders (customer) VALUES (?)
-- params: ('ann',)

SELECT products.id, products.sku, products.price, products.stock 
FROM products 
WHERE products.sku = ?
-- params: ('pen',)

UPDATE products SET stock=(products.stock - ?) WHERE products.id = ?
-- params: (4, 1)

SELECT order_lines.order_id, order_lines.position, order_lines.product_id, order_lines.quantity, order_lines.price, products_1.id, products_1.sku, products_1.price, products_1.stock 
FROM order_lines JOIN products AS products_1 ON products_1.id = order_lines.product_id 
WHERE ? = order_lines.order_id ORDER BY order_lines.position
-- params: (1,)

INSERT INTO order_lines (order_id, position, product_id, quantity, price) VALUES (?, ?, ?, ?, ?)
-- params: (1, 1, 1, 4, 1.5)

SELECT products.id, products.sku, products.price, products.stock 
FROM products 
WHERE products.sku = ?
-- params: ('pad',)

UPDATE products SET stock=(products.stock - ?) WHERE products.id = ?
-- params: (1, 2)

INSERT INTO order_lines (order_id, position, product_id, quantity, price) VALUES (?, ?, ?, ?, ?)
-- params: (1, 2, 2, 1, 4.25)

COMMIT

BEGIN (implicit)

SELECT orders.id, orders.customer 
FROM orders 
WHERE orders.id = ?
-- params: (1,)

SELECT order_lines.order_id, order_lines.position, order_lines.product_id, order_lines.quantity, order_lines.price, products_1.id, products_1.sku, products_1.price, products_1.stock 
FROM order_lines JOIN products AS products_1 ON products_1.id = order_lines.product_id 
WHERE ? = order_lines.order_id ORDER BY order_lines.position
-- params: (1,)

INSERT INTO orders (customer) VALUES (?)
-- params: ('bob',)

SELECT products.id, products.sku, products.price, products.stock 
FROM products 
WHERE products.sku = ?
-- params: ('pad',)

UPDATE products SET stock=(products.stock - ?) WHERE products.id = ?
-- params: (5, 2)

ROLLBACK

BEGIN (implicit)

INSERT INTO orders (customer) VALUES (?)
-- params: ('bob',)

SELECT products.id, products.sku, products.price, products.stock 
FROM products 
WHERE products.sku = ?
-- params: ('pen',)

UPDATE products SET stock=(products.stock - ?) WHERE products.id = ?
-- params: (0, 1)

SELECT order_lines.order_id, order_lines.position, order_lines.product_id, order_lines.quantity, order_lines.price, products_1.id, products_1.sku, products_1.price, products_1.stock 
FROM order_lines JOIN products AS products_1 ON products_1.id = order_lines.product_id 
WHERE ? = order_lines.order_id ORDER BY order_lines.position
-- params: (2,)

ROLLBACK

BEGIN (implicit)

INSERT INTO orders (customer) VALUES (?)
-- params: ('bob',)

SELECT products.id, products.sku, products.price, products.stock 
FROM products 
WHERE products.sku = ?
-- params: ('pen',)

UPDATE products SET stock=(products.stock - ?) WHERE products.id = ?
-- params: (1, 1)

SELECT order_lines.order_id, order_lines.position, order_lines.product_id, order_lines.quantity, order_lines.price, products_1.id, products_1.sku, products_1.price, products_1.stock 
FROM order_lines JOIN products AS products_1 ON products_1.id = order_lines.product_id 
WHERE ? = order_lines.order_id ORDER BY order_lines.position
-- params: (2,)

INSERT INTO order_lines (order_id, position, product_id, quantity, price) VALUES (?, ?, ?, ?, ?)
-- params: (2, 1, 1, 1, 1.5)

COMMIT

BEGIN (implicit)

SELECT orders.customer, (SELECT coalesce(sum(order_lines.quantity * order_lines.price), ?) AS coalesce_1 
FROM order_lines 
WHERE order_lines.order_id = orders.id) AS anon_1 
FROM orders ORDER BY (SELECT coalesce(sum(order_lines.quantity * order_lines.price), ?) AS coalesce_3 
FROM order_lines 
WHERE order_lines.order_id = orders.id) DESC
-- params: (0, 0)

SELECT orders.customer 
FROM orders 
WHERE (SELECT coalesce(sum(order_lines.quantity * order_lines.price), ?) AS coalesce_1 
FROM order_lines 
WHERE order_lines.order_id = orders.id) > ?
-- params: (0, 3)

ROLLBACK

BEGIN (implicit)

SELECT orders.id, orders.customer 
FROM orders ORDER BY orders.id
-- params: ()

SELECT order_lines.order_id, order_lines.position, order_lines.product_id, order_lines.quantity, order_lines.price, products_1.id, products_1.sku, products_1.price, products_1.stock 
FROM order_lines JOIN products AS products_1 ON products_1.id = order_lines.product_id 
WHERE order_lines.order_id IN (?, ?) ORDER BY order_lines.position
-- params: (1, 2)

SELECT orders.id, orders.customer 
FROM orders 
WHERE orders.id = ?
-- params: (1,)

SELECT order_lines.order_id, order_lines.position, order_lines.product_id, order_lines.quantity, order_lines.price, products_1.id, products_1.sku, products_1.price, products_1.stock 
FROM order_lines JOIN products AS products_1 ON products_1.id = order_lines.product_id 
WHERE ? = order_lines.order_id ORDER BY order_lines.position
-- params: (1,)

DELETE FROM order_lines WHERE order_lines.order_id = ? AND order_lines.position = ?
-- params: [(1, 1), (1, 2)]

DELETE FROM orders WHERE orders.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM order_lines
-- params: ()

SELECT products.sku, products.stock 
FROM products ORDER BY products.id
-- params: ()

ROLLBACK


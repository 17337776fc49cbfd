BEGIN (implicit)

PRAGMA main.table_info("customers")
-- params: ()

PRAGMA temp.table_info("customers")
-- params: ()

PRAGMA main.table_info("orders")
-- params: ()

PRAGMA temp.table_info("orders")
-- params: ()

CREATE TABLE customers (
	email VARCHAR NOT NULL, 
	id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (email)
)
-- params: ()

CREATE TABLE orders (
	customer_id INTEGER NOT NULL, 
	total INTEGER NOT NULL, 
	id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(customer_id) REFERENCES customers (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO customers (email) VALUES (?)
-- params: ('ann@x',)

INSERT INTO customers (email) VALUES (?)
-- params: ('bob@x',)

INSERT INTO orders (customer_id, total) VALUES (?, ?)
-- params: (1, 10)

INSERT INTO orders (customer_id, total) VALUES (?, ?)
-- params: (1, 20)

SELECT count(*) AS count_1 
FROM customers
-- params: ()

SELECT count(*) AS count_1 
FROM orders 
WHERE orders.total > ?
-- params: (10,)

SELECT orders.customer_id, orders.total, orders.id 
FROM orders 
WHERE ? = orders.customer_id
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT customers.email, customers.id 
FROM customers 
WHERE customers.id = ?
-- params: (2,)

UPDATE customers SET email=? WHERE customers.id = ?
-- params: ('bobby@x', 2)

SELECT customers.email, customers.id 
FROM customers 
WHERE customers.id = ?
-- params: (99,)

ROLLBACK

BEGIN (implicit)

SELECT customers.email, customers.id 
FROM customers ORDER BY customers.id
-- params: ()

SELECT customers.email, customers.id 
FROM customers 
WHERE customers.email = ?
-- params: ('bobby@x',)

SELECT customers.email, coalesce(sum(orders.total), ?) AS spent 
FROM customers LEFT OUTER JOIN orders ON customers.id = orders.customer_id GROUP BY customers.id ORDER BY customers.id
-- params: (0,)

SELECT orders.customer_id, orders.total, orders.id 
FROM orders 
WHERE EXISTS (SELECT 1 
FROM customers 
WHERE customers.id = orders.customer_id AND customers.email = ?) ORDER BY orders.total DESC
 LIMIT ? OFFSET ?
-- params: ('ann@x', 1, 0)

SELECT customers.email, customers.id 
FROM customers 
WHERE customers.id = ?
-- params: (1,)

SELECT orders.customer_id, orders.total, orders.id 
FROM orders 
WHERE ? = orders.customer_id
-- params: (1,)

DELETE FROM orders WHERE orders.id = ?
-- params: [(1,), (2,)]

DELETE FROM customers WHERE customers.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM customers
-- params: ()

SELECT count(*) AS count_1 
FROM orders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO customers (email) VALUES (?)
-- params: ('bob@x',)

ROLLBACK


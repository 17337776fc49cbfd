BEGIN (implicit)

PRAGMA main.table_info("lines")
-- params: ()

PRAGMA temp.table_info("lines")
-- params: ()

PRAGMA main.table_info("orders")
-- params: ()

PRAGMA temp.table_info("orders")
-- params: ()

CREATE TABLE orders (
	id INTEGER NOT NULL, 
	first VARCHAR NOT NULL, 
	last VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE lines (
	id INTEGER NOT NULL, 
	order_id INTEGER NOT NULL, 
	price INTEGER NOT NULL, 
	quantity INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(order_id) REFERENCES orders (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO orders (first, last) VALUES (?, ?)
-- params: ('Ada', 'Byron')

INSERT INTO lines (order_id, price, quantity) VALUES (?, ?, ?) RETURNING id
-- params: (1, 3, 2)

INSERT INTO lines (order_id, price, quantity) VALUES (?, ?, ?) RETURNING id
-- params: (1, 5, 1)

SELECT orders.first || ? || orders.last AS anon_1, (SELECT coalesce(sum(lines.price * lines.quantity), ?) AS coalesce_1 
FROM lines 
WHERE lines.order_id = orders.id) AS anon_2 
FROM orders 
WHERE orders.id = ?
-- params: (' ', 0, 1)

SELECT CASE WHEN (length(orders.first) > ?) THEN ? ELSE ? END AS anon_1 
FROM orders 
WHERE orders.id = ?
-- params: (3, 'long', 'short', 1)

INSERT INTO orders (first, last) VALUES (?, ?)
-- params: ('Grace', 'Hopper')

COMMIT

BEGIN (implicit)

SELECT orders.first || ? || orders.last AS anon_1, orders.id, orders.first, orders.last, (SELECT coalesce(sum(lines.price * lines.quantity), ?) AS coalesce_1 
FROM lines 
WHERE lines.order_id = orders.id) AS anon_2 
FROM orders ORDER BY anon_2 DESC, orders.id
-- params: (' ', 0)

SELECT lines.price * lines.quantity AS anon_1, lines.id, lines.order_id, lines.price, lines.quantity 
FROM lines 
WHERE ? = lines.order_id ORDER BY lines.id
-- params: (1,)

SELECT lines.price * lines.quantity AS anon_1, lines.id, lines.order_id, lines.price, lines.quantity 
FROM lines 
WHERE ? = lines.order_id ORDER BY lines.id
-- params: (2,)

SELECT orders.first || ? || orders.last AS anon_1 
FROM orders 
WHERE (orders.first || ? || orders.last) LIKE ?
-- params: (' ', ' ', 'Gr%')

SELECT orders.id, (SELECT coalesce(sum(lines.price * lines.quantity), ?) AS coalesce_1 
FROM lines 
WHERE lines.order_id = orders.id) AS anon_1 
FROM orders 
WHERE (SELECT coalesce(sum(lines.price * lines.quantity), ?) AS coalesce_1 
FROM lines 
WHERE lines.order_id = orders.id) > ?
-- params: (0, 0, 5)

UPDATE orders SET first=? WHERE orders.id = ?
-- params: ('Augusta', 1)

COMMIT

BEGIN (implicit)

SELECT orders.first || ? || orders.last AS anon_1, orders.id, orders.first, orders.last, (SELECT coalesce(sum(lines.price * lines.quantity), ?) AS coalesce_1 
FROM lines 
WHERE lines.order_id = orders.id) AS anon_2 
FROM orders 
WHERE orders.id = ?
-- params: (' ', 0, 1)

SELECT CASE WHEN (length(orders.first) > ?) THEN ? ELSE ? END AS anon_1 
FROM orders 
WHERE orders.id = ?
-- params: (3, 'long', 'short', 1)

COMMIT

BEGIN (implicit)

SELECT orders.first || ? || orders.last AS anon_1, orders.id, orders.first, orders.last, (SELECT coalesce(sum(lines.price * lines.quantity), ?) AS coalesce_1 
FROM lines 
WHERE lines.order_id = orders.id) AS anon_2 
FROM orders 
WHERE orders.id = ?
-- params: (' ', 0, 1)

ROLLBACK


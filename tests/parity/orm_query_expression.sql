BEGIN (implicit)

PRAGMA main.table_info("products")
-- params: ()

PRAGMA temp.table_info("products")
-- params: ()

CREATE TABLE products (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	price INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO products (name, price) VALUES (?, ?) RETURNING id
-- params: ('pen', 10)

INSERT INTO products (name, price) VALUES (?, ?) RETURNING id
-- params: ('ink', 30)

COMMIT

BEGIN (implicit)

SELECT ? AS anon_1, products.id, products.name, products.price 
FROM products ORDER BY products.id
-- params: ('plain',)

ROLLBACK

BEGIN (implicit)

SELECT (products.price * ?) / (? + 0.0) AS anon_1, ? AS anon_2, products.id, products.name, products.price 
FROM products ORDER BY products.id
-- params: (8, 10, 'plain')

SELECT products.price + ? AS anon_1, ? AS anon_2, products.id, products.name, products.price 
FROM products ORDER BY products.id
-- params: (1, 'plain')

SELECT products.price + ? AS anon_1, upper(products.name) AS upper_1, products.id, products.name, products.price 
FROM products ORDER BY products.id
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT products.price + ? AS anon_1, upper(products.name) AS upper_1, products.id, products.name, products.price 
FROM products 
WHERE products.id = ?
-- params: (1, 1)

ROLLBACK


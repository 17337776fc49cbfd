BEGIN (implicit)

PRAGMA main.table_info("customers")
-- params: ()

PRAGMA temp.table_info("customers")
-- params: ()

PRAGMA main.table_info("addresses")
-- params: ()

PRAGMA temp.table_info("addresses")
-- params: ()

CREATE TABLE addresses (
	id INTEGER NOT NULL, 
	street VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE customers (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	billing_id INTEGER, 
	shipping_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(billing_id) REFERENCES addresses (id), 
	FOREIGN KEY(shipping_id) REFERENCES addresses (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO addresses (street) VALUES (?) RETURNING id
-- params: ('home',)

INSERT INTO addresses (street) VALUES (?) RETURNING id
-- params: ('work',)

INSERT INTO customers (name, billing_id, shipping_id) VALUES (?, ?, ?) RETURNING id
-- params: ('a', 1, 2)

INSERT INTO customers (name, billing_id, shipping_id) VALUES (?, ?, ?) RETURNING id
-- params: ('b', 1, 1)

COMMIT

BEGIN (implicit)

SELECT addresses.id, addresses.street 
FROM addresses 
WHERE addresses.id = ?
-- params: (1,)

SELECT customers.id, customers.name, customers.billing_id, customers.shipping_id 
FROM customers 
WHERE ? = customers.billing_id
-- params: (1,)

SELECT customers.id, customers.name, customers.billing_id, customers.shipping_id 
FROM customers 
WHERE ? = customers.shipping_id
-- params: (1,)

SELECT addresses.id, addresses.street 
FROM addresses 
WHERE addresses.id = ?
-- params: (2,)

SELECT customers.id, customers.name, customers.billing_id, customers.shipping_id 
FROM customers 
WHERE ? = customers.shipping_id
-- params: (2,)

SELECT customers.id, customers.name, customers.billing_id, customers.shipping_id 
FROM customers 
WHERE ? = customers.billing_id OR ? = customers.shipping_id ORDER BY customers.id
-- params: (1, 1)

SELECT customers.id, customers.name, customers.billing_id, customers.shipping_id 
FROM customers 
WHERE ? = customers.billing_id OR ? = customers.shipping_id ORDER BY customers.id
-- params: (2, 2)

SELECT customers.name, addresses_1.street, addresses_2.street AS street_1 
FROM customers JOIN addresses AS addresses_1 ON addresses_1.id = customers.billing_id JOIN addresses AS addresses_2 ON addresses_2.id = customers.shipping_id ORDER BY customers.id
-- params: ()

SELECT customers.name 
FROM customers JOIN addresses ON customers.billing_id = addresses.id ORDER BY customers.name
-- params: ()

SELECT customers.name 
FROM customers JOIN addresses ON addresses.id = customers.shipping_id AND addresses.street = ?
-- params: ('work',)

UPDATE customers SET billing_id=?, shipping_id=? WHERE customers.id = ?
-- params: (2, 1, 1)

COMMIT

BEGIN (implicit)

SELECT customers.id, customers.name, customers.billing_id, customers.shipping_id 
FROM customers 
WHERE customers.id = ?
-- params: (1,)

SELECT addresses.id, addresses.street 
FROM addresses 
WHERE addresses.id = ?
-- params: (2,)

SELECT addresses.id, addresses.street 
FROM addresses 
WHERE addresses.id = ?
-- params: (1,)

ROLLBACK


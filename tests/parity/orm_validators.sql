BEGIN (implicit)

PRAGMA main.table_info("addresses")
-- params: ()

PRAGMA temp.table_info("addresses")
-- params: ()

PRAGMA main.table_info("users")
-- params: ()

PRAGMA temp.table_info("users")
-- params: ()

CREATE TABLE users (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	age INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE addresses (
	id INTEGER NOT NULL, 
	user_id INTEGER, 
	email VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(user_id) REFERENCES users (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO users (name, age) VALUES (?, ?)
-- params: ('ann', 3)

INSERT INTO addresses (user_id, email) VALUES (?, ?)
-- params: (1, 'ann@example.org')

COMMIT

BEGIN (implicit)

SELECT users.id, users.name, users.age 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT addresses.id, addresses.user_id, addresses.email 
FROM addresses 
WHERE ? = addresses.user_id
-- params: (1,)

UPDATE addresses SET user_id=? WHERE addresses.id = ?
-- params: (None, 1)

COMMIT

BEGIN (implicit)

SELECT addresses.user_id 
FROM addresses
-- params: ()

SELECT users.id, users.name, users.age 
FROM users
-- params: ()

UPDATE users SET age=? WHERE users.id = ?
-- params: (None, 1)

COMMIT


BEGIN (implicit)

PRAGMA main.table_info("users")
-- params: ()

PRAGMA temp.table_info("users")
-- params: ()

PRAGMA main.table_info("others")
-- params: ()

PRAGMA temp.table_info("others")
-- params: ()

CREATE TABLE users (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	bio VARCHAR, 
	pic VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE others (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO others (id, name) VALUES (?, ?)
-- params: (1, 'o')

INSERT INTO users (id, name, bio, pic) VALUES (?, ?, ?, ?)
-- params: (1, 'ann', 'b', 'p')

COMMIT

BEGIN (implicit)

SELECT users.id, users.name 
FROM users
-- params: ()

SELECT users.bio 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.pic 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id, users.name 
FROM users
-- params: ()

SELECT users.bio 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id, users.name 
FROM users
-- params: ()

SELECT users.id 
FROM users
-- params: ()

SELECT users.name 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id 
FROM users
-- params: ()

SELECT users.bio 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id, users.name, users.bio, users.pic 
FROM users
-- params: ()

SELECT users.id, users.name, users.bio 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id, users.name 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id 
FROM users
-- params: ()

SELECT users.id 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id, users.name 
FROM users
-- params: ()

SELECT users.id, users.name 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id AS users_id, users.name AS users_name 
FROM users
 LIMIT ? OFFSET ?
-- params: (1, 0)

SELECT users.id AS users_id, users.name AS users_name, users.bio AS users_bio 
FROM users
 LIMIT ? OFFSET ?
-- params: (1, 0)

SELECT users.id, users.name, users.pic 
FROM users 
WHERE users.id = ?
-- params: (1,)

ROLLBACK


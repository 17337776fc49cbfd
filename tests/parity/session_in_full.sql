BEGIN (implicit)

PRAGMA main.table_info("users")
-- params: ()

PRAGMA temp.table_info("users")
-- params: ()

PRAGMA main.table_info("addresses")
-- params: ()

PRAGMA temp.table_info("addresses")
-- params: ()

CREATE TABLE users (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	boss_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(boss_id) REFERENCES users (id)
)
-- params: ()

CREATE TABLE addresses (
	id INTEGER NOT NULL, 
	user_id INTEGER NOT NULL, 
	email VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(user_id) REFERENCES users (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO addresses (id, user_id, email) VALUES (?, ?, ?)
-- params: [(1, 1, 'a@'), (2, 2, 'b@')]

INSERT INTO users (id, name, boss_id) VALUES (?, ?, ?)
-- params: [(1, 'ann', None), (2, 'bob', 1), (3, 'cy', 1)]

COMMIT

BEGIN (implicit)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (99,)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (99,)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: ('1',)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

UPDATE users SET name=? WHERE users.id = ?
-- params: ('changed', 1)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.name 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id, users.name 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.name 
FROM users 
WHERE users.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (77,)

ROLLBACK

BEGIN (implicit)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

INSERT INTO users (id, name, boss_id) VALUES (?, ?, ?)
-- params: (50, 'new', None)

DELETE FROM users WHERE users.id = ?
-- params: (50,)

COMMIT

BEGIN (implicit)

INSERT INTO users (id, name, boss_id) VALUES (?, ?, ?)
-- params: (50, 'new', None)

COMMIT

BEGIN (implicit)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (50,)

DELETE FROM users WHERE users.id = ?
-- params: (50,)

COMMIT

BEGIN (implicit)

SELECT users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

INSERT INTO users (id, name, boss_id) VALUES (?, ?, ?)
-- params: (60, 'w', None)

COMMIT

BEGIN (implicit)

INSERT INTO users (id, name, boss_id) VALUES (?, ?, ?)
-- params: (61, 'w', None)

ROLLBACK

BEGIN (implicit)

SAVEPOINT sa_savepoint_1
-- params: ()

INSERT INTO users (id, name, boss_id) VALUES (?, ?, ?)
-- params: (62, 'nested', None)

RELEASE SAVEPOINT sa_savepoint_1
-- params: ()

ROLLBACK

BEGIN (implicit)

SAVEPOINT sa_savepoint_1
-- params: ()

INSERT INTO users (id, name, boss_id) VALUES (?, ?, ?)
-- params: (60, 'dup', None)

ROLLBACK TO SAVEPOINT sa_savepoint_1
-- params: ()

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (60,)

COMMIT

BEGIN (implicit)

INSERT INTO users (id, name, boss_id) VALUES (?, ?, ?)
-- params: (60, 'dup', None)

ROLLBACK

BEGIN (implicit)

select 1
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users 
WHERE users.id = ?
 LIMIT ? OFFSET ?
-- params: (70, 1, 0)

INSERT INTO users (id, name, boss_id) VALUES (?, ?, ?)
-- params: (70, 'z', None)

SELECT count(*) AS count_1 
FROM (SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users 
WHERE users.id = ?) AS anon_1
-- params: (70,)

ROLLBACK

BEGIN (implicit)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("users")
-- params: ()

PRAGMA temp.table_info("users")
-- params: ()

PRAGMA main.table_info("addresses")
-- params: ()

PRAGMA temp.table_info("addresses")
-- params: ()

CREATE TABLE users (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	boss_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(boss_id) REFERENCES users (id)
)
-- params: ()

CREATE TABLE addresses (
	id INTEGER NOT NULL, 
	user_id INTEGER NOT NULL, 
	email VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(user_id) REFERENCES users (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

SELECT users.id, users.name, users.boss_id 
FROM users
-- params: ()

SELECT users.id, users.name, users.boss_id 
FROM users
-- params: ()

UPDATE users SET name=?
-- params: ('x',)

SELECT addresses.id, addresses.user_id, addresses.email 
FROM addresses
-- params: ()

ROLLBACK

BEGIN (implicit)

select 1
-- params: ()

select 1
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT users.id, users.name, users.boss_id 
FROM users
-- params: ()

INSERT INTO users (id, name, boss_id) VALUES (?, ?, ?)
-- params: (1, 'in e2', None)

COMMIT

BEGIN (implicit)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

ROLLBACK


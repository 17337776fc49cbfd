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

INSERT INTO users (id, name, boss_id) VALUES (?, ?, ?)
-- params: [(1, 'ann', None), (2, 'bob', 1), (3, 'cy', 1)]

INSERT INTO addresses (id, user_id, email) VALUES (?, ?, ?)
-- params: [(1, 1, 'a@'), (2, 2, 'b@')]

COMMIT

BEGIN (implicit)

SELECT users_1.id, users_1.name, users_1.boss_id 
FROM users AS users_1
-- params: ()

SELECT boss.id, boss.name, boss.boss_id 
FROM users AS boss ORDER BY boss.id DESC
-- params: ()

SELECT users.id, users.name, users.boss_id, boss.id AS id_1, boss.name AS name_1, boss.boss_id AS boss_id_1 
FROM users, users AS boss 
WHERE users.boss_id = boss.id
-- params: ()

SELECT users.name, boss.name AS name_1 
FROM users JOIN users AS boss ON users.boss_id = boss.id ORDER BY users.id
-- params: ()

SELECT users.name, boss.name AS "of" 
FROM users LEFT OUTER JOIN users AS boss ON users.boss_id = boss.id ORDER BY users.id
-- params: ()

SELECT count(users_1.id) AS count_1 
FROM users AS users_1
-- params: ()

SELECT users.id, users.name, users.boss_id 
FROM users JOIN users AS users_1 ON users.boss_id = users_1.id 
WHERE users_1.name = ? ORDER BY users_1.id, users.id
-- params: ('ann',)

SELECT users_1.name, addresses.email 
FROM users AS users_1 JOIN addresses ON users_1.id = addresses.user_id ORDER BY addresses.id
-- params: ()

SELECT addresses.email 
FROM users AS users_1 JOIN addresses ON addresses.user_id = users_1.id
-- params: ()

SELECT users.name 
FROM users 
WHERE EXISTS (SELECT * 
FROM users AS users_1 
WHERE users_1.boss_id = users.id)
-- params: ()

SELECT users.name 
FROM users 
WHERE users.id IN (SELECT users_1.boss_id 
FROM users AS users_1 
WHERE users_1.boss_id = users.id)
-- params: ()

SELECT users.name 
FROM users LEFT OUTER JOIN addresses ON users.id = addresses.user_id ORDER BY users.id
-- params: ()

SELECT users.name, users_1.name AS name_1 
FROM users JOIN users AS users_1 ON users.id = users_1.boss_id ORDER BY users_1.id
-- params: ()

SELECT users.id 
FROM users 
WHERE users.name = ?
-- params: ('bob',)

SELECT users_1.id AS users_1_id, users_1.name AS users_1_name, users_1.boss_id AS users_1_boss_id 
FROM users AS users_1 
WHERE users_1.name = ? AND users_1.id = ?
-- params: ('ann', 1)

SELECT anon_1.id, anon_1.name, anon_1.boss_id 
FROM (SELECT users.id AS id, users.name AS name, users.boss_id AS boss_id 
FROM users 
WHERE users.id < ?) AS anon_1 ORDER BY anon_1.id
-- params: (3,)

WITH later AS 
(SELECT users.id AS id, users.name AS name, users.boss_id AS boss_id 
FROM users 
WHERE users.id > ?)
 SELECT later.id, later.name, later.boss_id 
FROM later ORDER BY later.id
-- params: (1,)

SELECT anon_1.id, anon_1.name, anon_1.boss_id 
FROM (SELECT users.id AS id, users.name AS name, users.boss_id AS boss_id 
FROM users 
WHERE users.id = ? UNION SELECT users.id AS id, users.name AS name, users.boss_id AS boss_id 
FROM users 
WHERE users.id = ?) AS anon_1 ORDER BY anon_1.name
-- params: (1, 3)

SELECT anon_1.id 
FROM (SELECT users.id AS id 
FROM users) AS anon_1 ORDER BY anon_1.id
-- params: ()

SELECT users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT anon_1.name 
FROM (SELECT users.name AS name 
FROM users) AS anon_1
-- params: ()

ROLLBACK


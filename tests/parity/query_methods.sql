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

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users
 LIMIT ? OFFSET ?
-- params: (1, 1)

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users ORDER BY users.id
 LIMIT ? OFFSET ?
-- params: (1, 0)

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users ORDER BY users.id
 LIMIT ? OFFSET ?
-- params: (1, 5)

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users ORDER BY users.id
 LIMIT ? OFFSET ?
-- params: (2, 0)

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users ORDER BY users.id
 LIMIT ? OFFSET ?
-- params: (-1, 1)

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users ORDER BY users.id
 LIMIT ? OFFSET ?
-- params: (3, 0)

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users
-- params: ()

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users 
WHERE users.id = ?
-- params: (99,)

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users 
WHERE users.id = ?
-- params: (99,)

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users
-- params: ()

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users 
WHERE users.id = ?
 LIMIT ? OFFSET ?
-- params: (99, 1, 0)

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users ORDER BY users.id
 LIMIT ? OFFSET ?
-- params: (1, 0)

SELECT users.name AS users_name 
FROM users ORDER BY users.id
-- params: ()

SELECT users.name AS users_name 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.name AS users_name 
FROM users 
WHERE users.id = ?
-- params: (99,)

SELECT users.name AS users_name 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT count(*) AS count_1 
FROM (SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users) AS anon_1
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users 
WHERE users.id > ?) AS anon_1
-- params: (1,)

SELECT count(*) AS count_1 
FROM (SELECT DISTINCT users.name AS users_name 
FROM users) AS anon_1
-- params: ()

SELECT count(users.id) AS count_1 
FROM users
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users
 LIMIT ? OFFSET ?) AS anon_1
-- params: (2, 0)

SELECT EXISTS (SELECT 1 
FROM users 
WHERE users.id = ?) AS anon_1
-- params: (1,)

SELECT ? AS anon_1 
WHERE EXISTS (SELECT 1 
FROM users)
-- params: (1,)

SELECT anon_1.users_id AS anon_1_users_id, anon_1.users_name AS anon_1_users_name, anon_1.users_boss_id AS anon_1_users_boss_id 
FROM (SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users 
WHERE users.id = ? UNION SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users 
WHERE users.id = ?) AS anon_1 ORDER BY anon_1.users_name DESC
-- params: (1, 2)

SELECT count(*) AS count_1 
FROM (SELECT anon_2.users_id AS anon_2_users_id, anon_2.users_name AS anon_2_users_name, anon_2.users_boss_id AS anon_2_users_boss_id 
FROM (SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users 
WHERE users.id = ? UNION ALL SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users 
WHERE users.id = ?) AS anon_2) AS anon_1
-- params: (1, 1)

SELECT anon_1.users_id AS anon_1_users_id, anon_1.users_name AS anon_1_users_name, anon_1.users_boss_id AS anon_1_users_boss_id 
FROM (SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users 
WHERE users.id = ? UNION ALL SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users 
WHERE users.id = ?) AS anon_1
-- params: (1, 1)

SELECT anon_1.x AS anon_1_x 
FROM (SELECT users.id AS x 
FROM users UNION SELECT addresses.id AS addresses_id 
FROM addresses) AS anon_1
-- params: ()

SELECT users.name AS users_name, (SELECT count(addresses.id) AS count_1 
FROM addresses 
WHERE addresses.user_id = users.id) AS n 
FROM users
-- params: ()

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users 
WHERE id=?
-- params: (1,)

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users 
WHERE id=?
-- params: (2,)

UPDATE users SET name=? WHERE users.name = ?
-- params: ('ANN', 'ann')

UPDATE users SET name=? WHERE users.id = ?
-- params: ('ann', 1)

UPDATE users SET name=(users.name || ?) WHERE users.id = ?
-- params: ('!', 1)

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

UPDATE users SET name=? WHERE users.id = ?
-- params: ('ann', 1)

UPDATE users SET name=? WHERE users.id = ? RETURNING id
-- params: ('ann', 1)

UPDATE users SET name=? WHERE users.id = ?
-- params: ('ann', 1)

DELETE FROM users WHERE users.id = ?
-- params: (9,)

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users
-- params: ()

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users
-- params: ()

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users
-- params: ()

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users
-- params: ()

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users
-- params: ()

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users ORDER BY users.id
 LIMIT ? OFFSET ?
-- params: (1, 0)

SELECT users.id AS users_id 
FROM users
-- params: ()

SELECT users.id AS users_id 
FROM users ORDER BY users.id
-- params: ()

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users
-- params: ()

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id AS users_id, users.name AS users_name 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id AS users_id, users.name AS users_name 
FROM users
 LIMIT ? OFFSET ?
-- params: (1, 0)

SELECT users.id AS users_id, users.name AS users_name 
FROM users ORDER BY users.id
 LIMIT ? OFFSET ?
-- params: (1, 0)

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users
-- params: ()

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users
 LIMIT ? OFFSET ?
-- params: (1, 0)

SELECT users.name AS users_name 
FROM users ORDER BY users.id
 LIMIT ? OFFSET ?
-- params: (1, 0)

SELECT count(*) AS count_1 
FROM users
-- params: ()

SELECT count(?) AS count_1 
FROM users
-- params: ('*',)

SELECT users.name AS n 
FROM users ORDER BY n
-- params: ()

SELECT CASE WHEN (users.id = ?) THEN ? ELSE ? END AS k 
FROM users ORDER BY users.id
-- params: (1, 'one', 'other')

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id, ? AS lit 
FROM users ORDER BY users.id
 LIMIT ? OFFSET ?
-- params: ('x', 1, 0)

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users 
WHERE users.id = ? OR users.name LIKE ? ORDER BY users.id
-- params: (1, 'c%')

SELECT count(*) AS count_1 
FROM (SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users 
WHERE (users.name NOT IN (?))) AS anon_1
-- params: ('ann',)

SELECT count(*) AS count_1 
FROM (SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users) AS anon_1
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users) AS anon_1
-- params: ()

BEGIN (implicit)

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users 
WHERE users.name = ?
-- params: ('bob',)

SELECT count(*) AS count_1 
FROM (SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users 
WHERE users.name = ? ORDER BY users.id) AS anon_1
-- params: ('cy',)

ROLLBACK

ROLLBACK


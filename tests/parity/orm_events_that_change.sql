BEGIN (implicit)

PRAGMA main.table_info("users")
-- params: ()

PRAGMA temp.table_info("users")
-- params: ()

CREATE TABLE users (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	boss_id INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO users (id, name, boss_id) VALUES (?, ?, ?)
-- params: [(1, 'ann', None), (2, 'bob', 1), (3, 'cy', 1)]

COMMIT

BEGIN (implicit)

SELECT users.id, users.name, users.boss_id 
FROM users
-- params: ()

SELECT users.name 
FROM users
-- params: ()

select 1
-- params: ()

SELECT users.id, users.name, users.boss_id 
FROM users
-- params: ()

UPDATE users SET name=? WHERE users.id = ?
-- params: ('z', 99)

DELETE FROM users WHERE users.id = ?
-- params: (99,)

INSERT INTO users (id, name) VALUES (?, ?)
-- params: [(50, 'x'), (51, 'y')]

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users
-- params: ()

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (50,)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (2,)

SELECT users.name AS users_name 
FROM users 
WHERE users.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

select * from users
-- params: ()

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.name != ? ORDER BY users.id
-- params: ('bob',)

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users 
WHERE users.name != ? ORDER BY users.id
-- params: ('bob',)

SELECT users.id, users.name, users.boss_id 
FROM users ORDER BY users.id
-- params: ()

BEGIN (implicit)

select 1
-- params: ()

BEGIN (implicit)

select 1
-- params: ()

ROLLBACK

ROLLBACK

BEGIN (implicit)

select 1
-- params: ()

ROLLBACK

BEGIN (implicit)

select 1
-- params: ()

ROLLBACK

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users 
WHERE users.name != ? ORDER BY users.id
-- params: ('cy',)

SELECT count(*) AS count_1 
FROM (SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users 
WHERE users.name != ?) AS anon_1
-- params: ('cy',)

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users 
WHERE users.name != ? ORDER BY users.id DESC
 LIMIT ? OFFSET ?
-- params: ('cy', 1, 0)

UPDATE users SET name=? WHERE users.id = ?
-- params: ('upd', 1)

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users ORDER BY users.id
-- params: ()

DELETE FROM users WHERE users.id = ?
-- params: (77,)

ROLLBACK

BEGIN (implicit)

SELECT users.id, users.name, users.boss_id 
FROM users
-- params: ()

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

INSERT INTO users (name, boss_id) VALUES (?, ?)
-- params: ('new', None)

UPDATE users SET name=? WHERE users.id = ?
-- params: ('b', 4)

select 1
-- params: ()

UPDATE users SET name=?
-- params: ('z',)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (4,)

ROLLBACK

BEGIN (implicit)

INSERT INTO users (id, name, boss_id) VALUES (?, ?, ?)
-- params: (60, 'from event', None)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (60,)

INSERT INTO users (id, name, boss_id) VALUES (?, ?, ?)
-- params: (61, 'from event', None)

INSERT INTO users (id, name, boss_id) VALUES (?, ?, ?)
-- params: (62, 'from event', None)

ROLLBACK


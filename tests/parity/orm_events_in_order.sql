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

INSERT INTO users (name, boss_id) VALUES (?, ?)
-- params: ('a', None)

COMMIT

BEGIN (implicit)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (4,)

UPDATE users SET name=? WHERE users.id = ?
-- params: ('b', 4)

ROLLBACK

BEGIN (implicit)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (4,)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (4,)

SELECT users.id AS users_id, users.name AS users_name, users.boss_id AS users_boss_id 
FROM users 
WHERE users.name = ?
 LIMIT ? OFFSET ?
-- params: ('a', 1, 0)

SELECT users.id, users.name, users.boss_id 
FROM users
-- params: ()

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (77,)

DELETE FROM users WHERE users.id = ?
-- params: (4,)

ROLLBACK

BEGIN (implicit)

SELECT users.id, users.name, users.boss_id 
FROM users 
WHERE users.id = ?
-- params: (4,)

DELETE FROM users WHERE users.id = ?
-- params: (4,)

COMMIT

BEGIN (implicit)

SAVEPOINT sa_savepoint_1
-- params: ()

INSERT INTO users (name, boss_id) VALUES (?, ?)
-- params: ('n', None)

RELEASE SAVEPOINT sa_savepoint_1
-- params: ()

SAVEPOINT sa_savepoint_2
-- params: ()

INSERT INTO users (name, boss_id) VALUES (?, ?)
-- params: ('n2', None)

ROLLBACK TO SAVEPOINT sa_savepoint_2
-- params: ()

ROLLBACK

BEGIN (implicit)

UPDATE users SET name=?
-- params: ('z',)

DELETE FROM users WHERE users.id = ?
-- params: (99,)

UPDATE users SET name=?
-- params: ('q',)

ROLLBACK

BEGIN (implicit)

select 1
-- params: ()

SELECT users.id, users.name, users.boss_id 
FROM users
-- params: ()

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
-- params: (2,)

ROLLBACK

BEGIN (implicit)

INSERT INTO users (id, name, boss_id) VALUES (?, ?, ?)
-- params: (2, 'dup', None)

ROLLBACK


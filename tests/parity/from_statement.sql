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
	born DATE, 
	PRIMARY KEY (id)
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

INSERT INTO users (id, name, born) VALUES (?, ?, ?)
-- params: [(1, 'ann', '2001-02-03'), (2, 'bob', None)]

INSERT INTO addresses (id, user_id, email) VALUES (?, ?, ?)
-- params: [(7, 1, 'a@'), (8, 2, 'b@')]

COMMIT

BEGIN (implicit)

select * from users order by id
-- params: ()

select id as users_id, name as users_name, born as users_born from users order by id desc
-- params: ()

select users.id as users_id, name, born, addresses.id as addresses_id, user_id, email from users join addresses on users.id = user_id where users.id >= ? order by 1
-- params: (1,)

select id from users order by id
-- params: ()

SELECT users.name, users.born 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.name, users.born 
FROM users 
WHERE users.id = ?
-- params: (2,)

select id, name from users where id < ? order by id
-- params: (2,)

select id, name from users where id < ? order by id
-- params: (9,)

SELECT users.id, users.name, users.born 
FROM users 
WHERE users.id = ? UNION SELECT users.id, users.name, users.born 
FROM users 
WHERE users.id = ? ORDER BY name DESC
-- params: (1, 2)

SELECT users.id, users.name, users.born 
FROM users 
WHERE users.id = ? UNION ALL SELECT users.id, users.name, users.born 
FROM users 
WHERE users.id = ?
-- params: (2, 1)

INSERT INTO users (id, name) VALUES (?, ?) RETURNING id, name, born
-- params: (9, 'new')

select id, name from users order by id
-- params: ()

select * from users order by id
-- params: ()

select * from users where id = ?
-- params: (2,)

select * from users where id = ?
-- params: (2,)

select * from users where id = ?
-- params: (2,)

select name, id from users order by id
-- params: ()

select name from users
-- params: ()

ROLLBACK


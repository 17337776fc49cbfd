BEGIN (implicit)

PRAGMA main.table_info("users")
-- params: ()

PRAGMA temp.table_info("users")
-- params: ()

PRAGMA main.table_info("addresses")
-- params: ()

PRAGMA temp.table_info("addresses")
-- params: ()

PRAGMA main.table_info("roles")
-- params: ()

PRAGMA temp.table_info("roles")
-- params: ()

CREATE TABLE users (
	login VARCHAR(20) NOT NULL, 
	PRIMARY KEY (login)
)
-- params: ()

CREATE TABLE addresses (
	id INTEGER NOT NULL, 
	login VARCHAR(20), 
	PRIMARY KEY (id), 
	FOREIGN KEY(login) REFERENCES users (login)
)
-- params: ()

CREATE TABLE roles (
	id INTEGER NOT NULL, 
	login VARCHAR(20), 
	PRIMARY KEY (id), 
	FOREIGN KEY(login) REFERENCES users (login) ON UPDATE CASCADE
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO users (login) VALUES (?)
-- params: ('ann',)

INSERT INTO roles (login) VALUES (?) RETURNING id
-- params: ('ann',)

INSERT INTO roles (login) VALUES (?) RETURNING id
-- params: ('ann',)

COMMIT

BEGIN (implicit)

SELECT users.login 
FROM users 
WHERE users.login = ?
-- params: ('ann',)

SELECT addresses.id, addresses.login 
FROM addresses 
WHERE ? = addresses.login
-- params: ('ann',)

UPDATE users SET login=? WHERE users.login = ?
-- params: ('anna', 'ann')

COMMIT

BEGIN (implicit)

SELECT users.login 
FROM users 
WHERE users.login = ?
-- params: ('anna',)

SELECT roles.id, roles.login 
FROM roles 
WHERE ? = roles.login
-- params: ('anna',)

SELECT users.login 
FROM users 
WHERE users.login = ?
-- params: ('ann',)

INSERT INTO users (login) VALUES (?)
-- params: ('lone',)

INSERT INTO addresses (login) VALUES (?)
-- params: ('lone',)

COMMIT

BEGIN (implicit)

PRAGMA foreign_keys=OFF
-- params: ()

SELECT users.login 
FROM users 
WHERE users.login = ?
-- params: ('lone',)

SELECT addresses.id, addresses.login 
FROM addresses 
WHERE ? = addresses.login
-- params: ('lone',)

UPDATE users SET login=? WHERE users.login = ?
-- params: ('solo', 'lone')

UPDATE addresses SET login=? WHERE addresses.id = ?
-- params: ('solo', 1)

COMMIT

BEGIN (implicit)

SELECT users.login 
FROM users 
WHERE users.login = ?
-- params: ('solo',)

SELECT addresses.id, addresses.login 
FROM addresses 
WHERE ? = addresses.login
-- params: ('solo',)

SELECT addresses.login 
FROM addresses
-- params: ()

INSERT INTO users (login) VALUES (?)
-- params: ('new',)

UPDATE addresses SET login=? WHERE addresses.id = ?
-- params: ('new', 1)

COMMIT

BEGIN (implicit)

SELECT addresses.id, addresses.login 
FROM addresses 
WHERE addresses.id = ?
-- params: (1,)

SELECT users.login 
FROM users 
WHERE users.login = ?
-- params: ('solo',)

SELECT addresses.id, addresses.login 
FROM addresses 
WHERE ? = addresses.login
-- params: ('solo',)

SELECT users.login 
FROM users 
WHERE users.login = ?
-- params: ('new',)

SELECT addresses.id, addresses.login 
FROM addresses 
WHERE ? = addresses.login
-- params: ('new',)

UPDATE users SET login=? WHERE users.login = ?
-- params: ('newer', 'new')

UPDATE addresses SET login=? WHERE addresses.id = ?
-- params: ('newer', 1)

COMMIT

BEGIN (implicit)

SELECT addresses.id, addresses.login 
FROM addresses 
WHERE addresses.id = ?
-- params: (1,)

SELECT users.login 
FROM users 
WHERE users.login = ?
-- params: ('newer',)

SELECT users.login 
FROM users 
WHERE users.login = ?
-- params: ('anna',)

SELECT addresses.id, addresses.login 
FROM addresses 
WHERE ? = addresses.login
-- params: ('anna',)

UPDATE users SET login=? WHERE users.login = ?
-- params: ('solo', 'anna')

ROLLBACK

BEGIN (implicit)

SELECT users.login 
FROM users 
WHERE users.login = ?
-- params: ('anna',)

ROLLBACK


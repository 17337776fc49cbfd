BEGIN (implicit)

PRAGMA main.table_info("users")
-- params: ()

PRAGMA temp.table_info("users")
-- params: ()

PRAGMA main.table_info("logins")
-- params: ()

PRAGMA temp.table_info("logins")
-- params: ()

CREATE TABLE users (
	id INTEGER NOT NULL, 
	name VARCHAR(30) NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE logins (
	id INTEGER NOT NULL, 
	user_id INTEGER, 
	host VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(user_id) REFERENCES users (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO users (name) VALUES (?)
-- params: [('ada',), ('bob',)]

INSERT INTO users (name) VALUES (?)
-- params: ('cy',)

INSERT INTO logins (user_id, host) VALUES (?, ?)
-- params: [(1, 'a'), (1, 'b'), (3, 'a')]

SELECT users.name, logins.host 
FROM users JOIN logins ON logins.user_id = users.id ORDER BY logins.id
-- params: ()

SELECT users.id, users.name 
FROM users 
WHERE users.name > ? ORDER BY users.name
-- params: ('b',)

UPDATE users SET name=? WHERE users.id = ?
-- params: ('Bob', 2)

DELETE FROM users WHERE users.id = ?
-- params: (2,)

COMMIT


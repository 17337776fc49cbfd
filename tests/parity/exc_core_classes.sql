BEGIN (implicit)

PRAGMA main.table_info("users")
-- params: ()

PRAGMA temp.table_info("users")
-- params: ()

PRAGMA main.table_info("posts")
-- params: ()

PRAGMA temp.table_info("posts")
-- params: ()

PRAGMA main.table_info("likes")
-- params: ()

PRAGMA temp.table_info("likes")
-- params: ()

CREATE TABLE users (
	id INTEGER NOT NULL, 
	name VARCHAR(9) NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
)
-- params: ()

CREATE TABLE posts (
	id INTEGER NOT NULL, 
	user_id INTEGER, 
	name VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(user_id) REFERENCES users (id)
)
-- params: ()

CREATE TABLE likes (
	a INTEGER, 
	b INTEGER, 
	c INTEGER, 
	FOREIGN KEY(a) REFERENCES users (id), 
	FOREIGN KEY(b) REFERENCES users (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

SELECT ? AS anon_1
-- params: ('x',)

BEGIN (implicit)

PRAGMA main.table_info("lost")
-- params: ()

PRAGMA temp.table_info("lost")
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_xinfo("missing")
-- params: ()

PRAGMA temp.table_xinfo("missing")
-- params: ()

PRAGMA main.table_info("missing")
-- params: ()

PRAGMA temp.table_info("missing")
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_xinfo("missing")
-- params: ()

PRAGMA temp.table_xinfo("missing")
-- params: ()

PRAGMA main.table_info("missing")
-- params: ()

PRAGMA temp.table_info("missing")
-- params: ()

ROLLBACK

ROLLBACK

BEGIN (implicit)

INSERT INTO users (id, name) VALUES (?, ?)
-- params: [(1, 'a'), (2, 'b')]

SELECT users.id, users.name 
FROM users 
WHERE users.id = ?
-- params: (9,)

SELECT users.id, users.name 
FROM users 
WHERE users.id = ?
-- params: (9,)

SELECT users.id, users.name 
FROM users
-- params: ()

SELECT users.id, users.name 
FROM users
-- params: ()

SELECT users.id 
FROM users
-- params: ()

SELECT users.id, users.name 
FROM users
-- params: ()

SELECT users.id, users.name, posts.id AS id_1, posts.user_id, posts.name AS name_1 
FROM users LEFT OUTER JOIN posts ON users.id = posts.user_id
-- params: ()

INSERT INTO users (id, name) VALUES (?, ?)
-- params: (3, 'c')

SELECT users.id, users.name 
FROM users
-- params: ()

INSERT INTO users (id, name) VALUES (?, ?)
-- params: (4, 'd')

UPDATE users SET name=users.name
-- params: ()

INSERT INTO users (id, name) VALUES (?, ?)
-- params: (1, 'x')

INSERT INTO users (id, name) VALUES (?, ?)
-- params: (9, None)

SELECT * FROM nowhere
-- params: ()

SELEC 1
-- params: ()

SELECT ?
-- params: (1, 2)

SELECT ?
-- params: (<class 'object'>,)

SELECT 1; SELECT 2
-- params: ()

SELECT ?
-- params: (1180591620717411303424,)

INSERT INTO users (id, name) VALUES (?, ?)
-- params: [(20, 'same'), (21, 'same'), (22, 'same'), (23, 'same'), (24, 'same'), (25, 'same'), (26, 'same'), (27, 'same')  ... displaying 10 of 13 total bound parameter sets ...  (31, 'same'), (32, 'same')]

BEGIN (implicit)

SELECT ?
-- params: [SQL parameters hidden due to hide_parameters=True]

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

SAVEPOINT sa_savepoint_1
-- params: ()

ROLLBACK TO SAVEPOINT sa_savepoint_1
-- params: ()

COMMIT

BEGIN (implicit)

BEGIN (implicit)

SELECT 1
-- params: ()

SELECT 1
-- params: ()

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

SELECT ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

BEGIN (implicit)

CREATE TABLE users (
	id INTEGER NOT NULL, 
	name VARCHAR(9) NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
)
-- params: [SQL parameters hidden due to hide_parameters=True]

CREATE INDEX iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii ON users (id)
-- params: [SQL parameters hidden due to hide_parameters=True]

INSERT INTO users (id, name) VALUES (?, ?)
-- params: [SQL parameters hidden due to hide_parameters=True]

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

SELECT ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

BEGIN (implicit)

CREATE TABLE users (
	id INTEGER NOT NULL, 
	name VARCHAR(9) NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
)
-- params: [SQL parameters hidden due to hide_parameters=True]

CREATE INDEX iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii ON users (id)
-- params: [SQL parameters hidden due to hide_parameters=True]

INSERT INTO users (id, name) VALUES (?, ?)
-- params: [SQL parameters hidden due to hide_parameters=True]

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

SELECT ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

BEGIN (implicit)

CREATE TABLE users (
	id INTEGER NOT NULL, 
	name VARCHAR(9) NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
)
-- params: [SQL parameters hidden due to hide_parameters=True]

CREATE INDEX iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii ON users (id)
-- params: [SQL parameters hidden due to hide_parameters=True]

INSERT INTO users (id, name) VALUES (?, ?)
-- params: [SQL parameters hidden due to hide_parameters=True]

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

SELECT ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

BEGIN (implicit)

CREATE TABLE users (
	id INTEGER NOT NULL, 
	name VARCHAR(9) NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
)
-- params: [SQL parameters hidden due to hide_parameters=True]

CREATE INDEX iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii ON users (id)
-- params: [SQL parameters hidden due to hide_parameters=True]

INSERT INTO users (id, name) VALUES (?, ?)
-- params: [SQL parameters hidden due to hide_parameters=True]

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

SELECT ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

BEGIN (implicit)

CREATE TABLE users (
	id INTEGER NOT NULL, 
	name VARCHAR(9) NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
)
-- params: [SQL parameters hidden due to hide_parameters=True]

CREATE INDEX iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii ON users (id)
-- params: [SQL parameters hidden due to hide_parameters=True]

INSERT INTO users (id, name) VALUES (?, ?)
-- params: [SQL parameters hidden due to hide_parameters=True]

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

SELECT ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

BEGIN (implicit)

CREATE TABLE users (
	id INTEGER NOT NULL, 
	name VARCHAR(9) NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
)
-- params: [SQL parameters hidden due to hide_parameters=True]

CREATE INDEX iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii ON users (id)
-- params: [SQL parameters hidden due to hide_parameters=True]

INSERT INTO users (id, name) VALUES (?, ?)
-- params: [SQL parameters hidden due to hide_parameters=True]

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

SELECT ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

BEGIN (implicit)

CREATE TABLE users (
	id INTEGER NOT NULL, 
	name VARCHAR(9) NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
)
-- params: [SQL parameters hidden due to hide_parameters=True]

CREATE INDEX iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii ON users (id)
-- params: [SQL parameters hidden due to hide_parameters=True]

INSERT INTO users (id, name) VALUES (?, ?)
-- params: [SQL parameters hidden due to hide_parameters=True]

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

SELECT ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

BEGIN (implicit)

CREATE TABLE users (
	id INTEGER NOT NULL, 
	name VARCHAR(9) NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
)
-- params: [SQL parameters hidden due to hide_parameters=True]

CREATE INDEX iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii ON users (id)
-- params: [SQL parameters hidden due to hide_parameters=True]

INSERT INTO users (id, name) VALUES (?, ?)
-- params: [SQL parameters hidden due to hide_parameters=True]

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

SELECT ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

BEGIN (implicit)

CREATE TABLE users (
	id INTEGER NOT NULL, 
	name VARCHAR(9) NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
)
-- params: [SQL parameters hidden due to hide_parameters=True]

CREATE INDEX iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii ON users (id)
-- params: [SQL parameters hidden due to hide_parameters=True]

INSERT INTO users (id, name) VALUES (?, ?)
-- params: [SQL parameters hidden due to hide_parameters=True]

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

SELECT ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

BEGIN (implicit)

CREATE TABLE users (
	id INTEGER NOT NULL, 
	name VARCHAR(9) NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
)
-- params: [SQL parameters hidden due to hide_parameters=True]

CREATE INDEX iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii ON users (id)
-- params: [SQL parameters hidden due to hide_parameters=True]

INSERT INTO users (id, name) VALUES (?, ?)
-- params: [SQL parameters hidden due to hide_parameters=True]

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

SELECT ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

BEGIN (implicit)

CREATE TABLE users (
	id INTEGER NOT NULL, 
	name VARCHAR(9) NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
)
-- params: [SQL parameters hidden due to hide_parameters=True]

CREATE INDEX iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii ON users (id)
-- params: [SQL parameters hidden due to hide_parameters=True]

INSERT INTO users (id, name) VALUES (?, ?)
-- params: [SQL parameters hidden due to hide_parameters=True]

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

SELECT ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

BEGIN (implicit)

CREATE TABLE users (
	id INTEGER NOT NULL, 
	name VARCHAR(9) NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
)
-- params: [SQL parameters hidden due to hide_parameters=True]

CREATE INDEX iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii ON users (id)
-- params: [SQL parameters hidden due to hide_parameters=True]

INSERT INTO users (id, name) VALUES (?, ?)
-- params: [SQL parameters hidden due to hide_parameters=True]

ROLLBACK

BEGIN (implicit)

SELECT zeroblob(1000000001)
-- params: ()

BEGIN (implicit)

SELECT 1 AS theirs
-- params: ()

SELECT ? AS anon_1
-- params: (5,)

CREATE TABLE users (
	id INTEGER NOT NULL, 
	name VARCHAR(9) NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
)
-- params: ()

CREATE INDEX iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii ON users (id)
-- params: ()

INSERT INTO users (id, name) VALUES (?, ?)
-- params: [(1, 'a'), (2, 'b')]

SELECT '%%' FROM users
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("left")
-- params: ()

PRAGMA temp.table_info("left")
-- params: ()

PRAGMA main.table_info("right")
-- params: ()

PRAGMA temp.table_info("right")
-- params: ()

ROLLBACK


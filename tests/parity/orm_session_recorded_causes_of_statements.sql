BEGIN (implicit)

PRAGMA main.table_info("users")
-- params: ()

PRAGMA temp.table_info("users")
-- params: ()

PRAGMA main.table_info("posts")
-- params: ()

PRAGMA temp.table_info("posts")
-- params: ()

CREATE TABLE users (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE posts (
	id INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	user_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(user_id) REFERENCES users (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO users (name) VALUES (?)
-- params: ('u',)

INSERT INTO posts (title, user_id) VALUES (?, ?) RETURNING id
-- params: ('a', 1)

INSERT INTO posts (title, user_id) VALUES (?, ?) RETURNING id
-- params: ('b', 1)

COMMIT

BEGIN (implicit)

SELECT users.id, users.name 
FROM users
-- params: ()

SELECT posts.id, posts.title, posts.user_id 
FROM posts 
WHERE ? = posts.user_id
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT users.id, users.name 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id, users.name 
FROM users
-- params: ()

SELECT posts.user_id, posts.id, posts.title 
FROM posts 
WHERE posts.user_id IN (?)
-- params: (1,)

SELECT posts.title, users.name 
FROM posts JOIN users ON users.id = posts.user_id
-- params: ()

SELECT users.id, users.name 
FROM users 
WHERE users.id = ?
-- params: (5,)

SELECT users.name 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT count(*) AS count_1 
FROM (SELECT posts.id AS posts_id, posts.title AS posts_title, posts.user_id AS posts_user_id 
FROM posts 
WHERE posts.title = ?) AS anon_1
-- params: ('a',)

UPDATE posts SET title=? WHERE posts.title = ?
-- params: ('c', 'a')

SELECT users.name 
FROM users
-- params: ()

DELETE FROM posts WHERE posts.title = ?
-- params: ('b',)

SELECT posts.id, posts.title, posts.user_id 
FROM posts
-- params: ()

SELECT posts.id, posts.title, posts.user_id 
FROM posts
-- params: ()

DELETE FROM posts WHERE posts.id = ?
-- params: (1,)

COMMIT


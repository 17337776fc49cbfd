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
	user_id INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	stars INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(user_id) REFERENCES users (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO users (name) VALUES (?)
-- params: ('ann',)

INSERT INTO posts (user_id, title, stars) VALUES (?, ?, ?) RETURNING id
-- params: (1, 'ann0', 0)

INSERT INTO posts (user_id, title, stars) VALUES (?, ?, ?) RETURNING id
-- params: (1, 'ann1', 2)

INSERT INTO posts (user_id, title, stars) VALUES (?, ?, ?) RETURNING id
-- params: (1, 'ann2', 4)

INSERT INTO posts (user_id, title, stars) VALUES (?, ?, ?) RETURNING id
-- params: (1, 'ann3', 1)

INSERT INTO posts (user_id, title, stars) VALUES (?, ?, ?) RETURNING id
-- params: (1, 'ann4', 3)

INSERT INTO users (name) VALUES (?)
-- params: ('bob',)

INSERT INTO posts (user_id, title, stars) VALUES (?, ?, ?) RETURNING id
-- params: (2, 'bob0', 0)

INSERT INTO posts (user_id, title, stars) VALUES (?, ?, ?) RETURNING id
-- params: (2, 'bob1', 2)

INSERT INTO posts (user_id, title, stars) VALUES (?, ?, ?) RETURNING id
-- params: (2, 'bob2', 4)

INSERT INTO posts (user_id, title, stars) VALUES (?, ?, ?) RETURNING id
-- params: (2, 'bob3', 1)

INSERT INTO posts (user_id, title, stars) VALUES (?, ?, ?) RETURNING id
-- params: (2, 'bob4', 3)

COMMIT

BEGIN (implicit)

SELECT users.id, users.name 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT anon_1.id, anon_1.user_id, anon_1.title, anon_1.stars 
FROM (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 
WHERE ? = anon_1.user_id AND anon_1.rank <= ? ORDER BY anon_1.stars DESC
-- params: (1, 2)

SELECT posts.id, posts.user_id, posts.title, posts.stars 
FROM posts 
WHERE ? = posts.user_id ORDER BY posts.id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT users.id, users.name 
FROM users ORDER BY users.id
-- params: ()

SELECT users_1.id, anon_1.id, anon_1.user_id, anon_1.title, anon_1.stars 
FROM users AS users_1 JOIN (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 ON users_1.id = anon_1.user_id AND anon_1.rank <= ? 
WHERE users_1.id IN (?, ?) ORDER BY anon_1.stars DESC
-- params: (2, 1, 2)

SELECT users.name, anon_1.title 
FROM users JOIN (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 ON users.id = anon_1.user_id AND anon_1.rank <= ? ORDER BY users.id, anon_1.title
-- params: (2,)

ROLLBACK


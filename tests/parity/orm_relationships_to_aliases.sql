BEGIN (implicit)

PRAGMA main.table_info("users")
-- params: ()

PRAGMA temp.table_info("users")
-- params: ()

PRAGMA main.table_info("posts")
-- params: ()

PRAGMA temp.table_info("posts")
-- params: ()

PRAGMA main.table_info("tags")
-- params: ()

PRAGMA temp.table_info("tags")
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

CREATE TABLE tags (
	id INTEGER NOT NULL, 
	post_id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(post_id) REFERENCES posts (id)
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

INSERT INTO tags (post_id, name) VALUES (?, ?) RETURNING id
-- params: (1, 't0')

INSERT INTO tags (post_id, name) VALUES (?, ?) RETURNING id
-- params: (2, 't1')

INSERT INTO tags (post_id, name) VALUES (?, ?) RETURNING id
-- params: (3, 't2')

INSERT INTO tags (post_id, name) VALUES (?, ?) RETURNING id
-- params: (4, 't3')

INSERT INTO tags (post_id, name) VALUES (?, ?) RETURNING id
-- params: (5, 't4')

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

INSERT INTO tags (post_id, name) VALUES (?, ?) RETURNING id
-- params: (6, 't0')

INSERT INTO tags (post_id, name) VALUES (?, ?) RETURNING id
-- params: (7, 't1')

INSERT INTO tags (post_id, name) VALUES (?, ?) RETURNING id
-- params: (8, 't2')

INSERT INTO tags (post_id, name) VALUES (?, ?) RETURNING id
-- params: (9, 't3')

INSERT INTO tags (post_id, name) VALUES (?, ?) RETURNING id
-- params: (10, 't4')

INSERT INTO users (name) VALUES (?)
-- params: ('cid',)

COMMIT

BEGIN (implicit)

SELECT users.id, users.name, anon_1.id AS id_1, anon_1.user_id, anon_1.title, anon_1.stars 
FROM users LEFT OUTER JOIN (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 ON users.id = anon_1.user_id AND anon_1.rank <= ? ORDER BY users.id, anon_1.stars DESC
-- params: (2,)

SELECT anon_1.id, anon_1.user_id, anon_1.title, anon_1.stars 
FROM (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 
WHERE ? = anon_1.user_id AND anon_1.rank = ?
-- params: (1, 1)

SELECT anon_1.id, anon_1.user_id, anon_1.title, anon_1.stars 
FROM (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 
WHERE ? = anon_1.user_id AND anon_1.rank = ?
-- params: (2, 1)

SELECT anon_1.id, anon_1.user_id, anon_1.title, anon_1.stars 
FROM (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 
WHERE ? = anon_1.user_id AND anon_1.rank = ?
-- params: (3, 1)

ROLLBACK

BEGIN (implicit)

SELECT users.id, users.name 
FROM users ORDER BY users.id
-- params: ()

SELECT users_1.id, anon_1.id, anon_1.user_id, anon_1.title, anon_1.stars 
FROM users AS users_1 JOIN (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 ON users_1.id = anon_1.user_id AND anon_1.rank <= ? 
WHERE users_1.id IN (?, ?, ?) ORDER BY anon_1.stars DESC
-- params: (2, 1, 2, 3)

SELECT anon_1.id, anon_1.user_id, anon_1.title, anon_1.stars 
FROM (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 
WHERE ? = anon_1.user_id AND anon_1.rank = ?
-- params: (1, 1)

SELECT anon_1.id, anon_1.user_id, anon_1.title, anon_1.stars 
FROM (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 
WHERE ? = anon_1.user_id AND anon_1.rank = ?
-- params: (2, 1)

SELECT anon_1.id, anon_1.user_id, anon_1.title, anon_1.stars 
FROM (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 
WHERE ? = anon_1.user_id AND anon_1.rank = ?
-- params: (3, 1)

ROLLBACK

BEGIN (implicit)

SELECT users.id, users.name 
FROM users ORDER BY users.id
-- params: ()

SELECT anon_1.id AS anon_1_id, anon_1.user_id AS anon_1_user_id, anon_1.title AS anon_1_title, anon_1.stars AS anon_1_stars, anon_2.users_id AS anon_2_users_id 
FROM (SELECT users.id AS users_id 
FROM users) AS anon_2 JOIN (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 ON anon_2.users_id = anon_1.user_id AND anon_1.rank <= ? ORDER BY anon_1.stars DESC
-- params: (2,)

SELECT anon_1.id, anon_1.user_id, anon_1.title, anon_1.stars 
FROM (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 
WHERE ? = anon_1.user_id AND anon_1.rank = ?
-- params: (1, 1)

SELECT anon_1.id, anon_1.user_id, anon_1.title, anon_1.stars 
FROM (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 
WHERE ? = anon_1.user_id AND anon_1.rank = ?
-- params: (2, 1)

SELECT anon_1.id, anon_1.user_id, anon_1.title, anon_1.stars 
FROM (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 
WHERE ? = anon_1.user_id AND anon_1.rank = ?
-- params: (3, 1)

ROLLBACK

BEGIN (implicit)

SELECT users.id, users.name 
FROM users ORDER BY users.id
-- params: ()

SELECT anon_1.id, anon_1.user_id, anon_1.title, anon_1.stars 
FROM (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 
WHERE ? = anon_1.user_id AND anon_1.rank = ?
-- params: (1, 1)

SELECT anon_1.id, anon_1.user_id, anon_1.title, anon_1.stars 
FROM (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 
WHERE ? = anon_1.user_id AND anon_1.rank <= ? ORDER BY anon_1.stars DESC
-- params: (1, 2)

SELECT anon_1.id, anon_1.user_id, anon_1.title, anon_1.stars 
FROM (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 
WHERE ? = anon_1.user_id AND anon_1.rank = ?
-- params: (2, 1)

SELECT anon_1.id, anon_1.user_id, anon_1.title, anon_1.stars 
FROM (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 
WHERE ? = anon_1.user_id AND anon_1.rank <= ? ORDER BY anon_1.stars DESC
-- params: (2, 2)

SELECT anon_1.id, anon_1.user_id, anon_1.title, anon_1.stars 
FROM (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 
WHERE ? = anon_1.user_id AND anon_1.rank = ?
-- params: (3, 1)

SELECT anon_1.id, anon_1.user_id, anon_1.title, anon_1.stars 
FROM (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 
WHERE ? = anon_1.user_id AND anon_1.rank <= ? ORDER BY anon_1.stars DESC
-- params: (3, 2)

ROLLBACK

BEGIN (implicit)

SELECT users.id, users.name 
FROM users ORDER BY users.id
-- params: ()

SELECT anon_1.id, anon_1.user_id, anon_1.title, anon_1.stars 
FROM (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 
WHERE ? = anon_1.user_id AND anon_1.rank <= ? ORDER BY anon_1.stars DESC
-- params: (1, 2)

SELECT anon_1.id, anon_1.user_id, anon_1.title, anon_1.stars 
FROM (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 
WHERE ? = anon_1.user_id AND anon_1.rank <= ? ORDER BY anon_1.stars DESC
-- params: (2, 2)

SELECT anon_1.id, anon_1.user_id, anon_1.title, anon_1.stars 
FROM (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 
WHERE ? = anon_1.user_id AND anon_1.rank <= ? ORDER BY anon_1.stars DESC
-- params: (3, 2)

SELECT anon_1.id, anon_1.user_id, anon_1.title, anon_1.stars 
FROM (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 
WHERE ? = anon_1.user_id AND anon_1.rank = ?
-- params: (1, 1)

SELECT anon_1.id, anon_1.user_id, anon_1.title, anon_1.stars 
FROM (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 
WHERE ? = anon_1.user_id AND anon_1.rank = ?
-- params: (2, 1)

SELECT anon_1.id, anon_1.user_id, anon_1.title, anon_1.stars 
FROM (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 
WHERE ? = anon_1.user_id AND anon_1.rank = ?
-- params: (3, 1)

ROLLBACK

BEGIN (implicit)

SELECT users.id, users.name 
FROM users ORDER BY users.id
-- params: ()

SELECT pa.id, pa.user_id, pa.title, pa.stars 
FROM posts AS pa 
WHERE ? = pa.user_id AND pa.stars > ?
-- params: (1, 3)

SELECT pa.id, pa.user_id, pa.title, pa.stars 
FROM posts AS pa 
WHERE ? = pa.user_id AND pa.stars > ?
-- params: (2, 3)

SELECT pa.id, pa.user_id, pa.title, pa.stars 
FROM posts AS pa 
WHERE ? = pa.user_id AND pa.stars > ?
-- params: (3, 3)

SELECT users.id, users.name, pa_1.id AS id_1, pa_1.user_id, pa_1.title, pa_1.stars 
FROM users LEFT OUTER JOIN posts AS pa_1 ON users.id = pa_1.user_id AND pa_1.stars > ? ORDER BY users.id
-- params: (3,)

SELECT users.name 
FROM users 
WHERE EXISTS (SELECT 1 
FROM (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 
WHERE users.id = anon_1.user_id AND anon_1.rank = ? AND anon_1.title = ?)
-- params: (1, 'ann2')

SELECT users.name 
FROM users 
WHERE EXISTS (SELECT 1 
FROM posts AS pa 
WHERE users.id = pa.user_id AND pa.stars > ?)
-- params: (3,)

SELECT users.name 
FROM users 
WHERE EXISTS (SELECT 1 
FROM posts AS pa 
WHERE users.id = pa.user_id AND pa.stars > ? AND pa.title LIKE ?)
-- params: (3, 'b%')

SELECT users.name, anon_1.title 
FROM users JOIN (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 ON users.id = anon_1.user_id AND anon_1.rank = ?
-- params: (1,)

SELECT users.name, pa.title 
FROM users JOIN posts AS pa ON users.id = pa.user_id AND pa.stars > ? ORDER BY pa.id
-- params: (3,)

SELECT users.name, pa.title 
FROM users LEFT OUTER JOIN posts AS pa ON users.id = pa.user_id AND pa.stars > ? ORDER BY users.id, pa.id
-- params: (3,)

SELECT users.id, users.name 
FROM users ORDER BY users.id
-- params: ()

SELECT users_1.id, anon_1.id, anon_1.user_id, anon_1.title, anon_1.stars 
FROM users AS users_1 JOIN (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 ON users_1.id = anon_1.user_id AND anon_1.rank = ? 
WHERE users_1.id IN (?, ?, ?)
-- params: (1, 1, 2, 3)

SELECT tags.post_id, tags.id, tags.name 
FROM tags 
WHERE tags.post_id IN (?, ?)
-- params: (3, 8)

SELECT users.id, users.name, tags_1.id AS id_1, tags_1.post_id, tags_1.name AS name_1, anon_1.id AS id_2, anon_1.user_id, anon_1.title, anon_1.stars 
FROM users LEFT OUTER JOIN (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 ON users.id = anon_1.user_id AND anon_1.rank = ? LEFT OUTER JOIN tags AS tags_1 ON anon_1.id = tags_1.post_id ORDER BY users.id
-- params: (1,)

SELECT users.id, users.name, posts.id AS id_1, posts.user_id, posts.title, posts.stars 
FROM users JOIN (SELECT posts.id AS id, posts.user_id AS user_id, posts.title AS title, posts.stars AS stars, row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.stars DESC) AS rank 
FROM posts) AS anon_1 ON users.id = anon_1.user_id AND anon_1.rank = ?, posts ORDER BY users.id
-- params: (1,)

SELECT posts.id, posts.user_id, posts.title, posts.stars 
FROM posts 
WHERE posts.id = ?
-- params: (1,)

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("blogs")
-- params: ()

PRAGMA temp.table_info("blogs")
-- params: ()

PRAGMA main.table_info("posts")
-- params: ()

PRAGMA temp.table_info("posts")
-- params: ()

CREATE TABLE blogs (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE posts (
	id INTEGER NOT NULL, 
	title VARCHAR, 
	stars INTEGER, 
	blog_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(blog_id) REFERENCES blogs (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO blogs (name) VALUES (?)
-- params: ('b',)

INSERT INTO posts (title, stars, blog_id) VALUES (?, ?, ?)
-- params: ('one', 0, 1)

COMMIT

BEGIN (implicit)

SELECT blogs.id, blogs.name 
FROM blogs 
WHERE blogs.id = ?
-- params: (1,)

INSERT INTO posts (title, stars, blog_id) VALUES (?, ?, ?) RETURNING id
-- params: ('two', 3, 1)

INSERT INTO posts (title, stars, blog_id) VALUES (?, ?, ?) RETURNING id
-- params: ('three', 5, 1)

INSERT INTO posts (title, stars, blog_id) VALUES (?, ?, ?) RETURNING id
-- params: ('four', 1, 1)

SELECT posts.id AS posts_id, posts.title AS posts_title, posts.stars AS posts_stars, posts.blog_id AS posts_blog_id 
FROM posts 
WHERE ? = posts.blog_id ORDER BY posts.id
-- params: (1,)

SELECT count(*) AS count_1 
FROM (SELECT posts.id AS posts_id, posts.title AS posts_title, posts.stars AS posts_stars, posts.blog_id AS posts_blog_id 
FROM posts 
WHERE ? = posts.blog_id ORDER BY posts.id) AS anon_1
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT blogs.id, blogs.name 
FROM blogs 
WHERE blogs.id = ?
-- params: (1,)

SELECT posts.id AS posts_id, posts.title AS posts_title, posts.stars AS posts_stars, posts.blog_id AS posts_blog_id 
FROM posts 
WHERE ? = posts.blog_id AND posts.stars > ? ORDER BY posts.stars DESC
-- params: (1, 1)

SELECT posts.id AS posts_id, posts.title AS posts_title, posts.stars AS posts_stars, posts.blog_id AS posts_blog_id 
FROM posts 
WHERE ? = posts.blog_id AND posts.title = ? ORDER BY posts.id
-- params: (1, 'two')

SELECT posts.id AS posts_id, posts.title AS posts_title, posts.stars AS posts_stars, posts.blog_id AS posts_blog_id 
FROM posts 
WHERE ? = posts.blog_id ORDER BY posts.id
 LIMIT ? OFFSET ?
-- params: (1, 1, 0)

SELECT posts.id AS posts_id, posts.title AS posts_title, posts.stars AS posts_stars, posts.blog_id AS posts_blog_id 
FROM posts 
WHERE ? = posts.blog_id ORDER BY posts.id
 LIMIT ? OFFSET ?
-- params: (1, 2, 1)

SELECT posts.id AS posts_id, posts.title AS posts_title, posts.stars AS posts_stars, posts.blog_id AS posts_blog_id 
FROM posts 
WHERE ? = posts.blog_id ORDER BY posts.id
 LIMIT ? OFFSET ?
-- params: (1, 1, 0)

SELECT posts.id AS posts_id, posts.title AS posts_title, posts.stars AS posts_stars, posts.blog_id AS posts_blog_id 
FROM posts 
WHERE ? = posts.blog_id ORDER BY posts.id
 LIMIT ? OFFSET ?
-- params: (1, 1, 2)

SELECT posts.id AS posts_id, posts.title AS posts_title, posts.stars AS posts_stars, posts.blog_id AS posts_blog_id 
FROM posts 
WHERE ? = posts.blog_id ORDER BY posts.id
 LIMIT ? OFFSET ?
-- params: (1, 1, 0)

DELETE FROM posts WHERE posts.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT posts.title AS posts_title 
FROM posts ORDER BY posts.id
-- params: ()

SELECT blogs.id, blogs.name 
FROM blogs 
WHERE blogs.id = ?
-- params: (1,)

SELECT posts.id AS posts_id, posts.title AS posts_title, posts.stars AS posts_stars, posts.blog_id AS posts_blog_id 
FROM posts 
WHERE ? = posts.blog_id ORDER BY posts.id
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT blogs.id, blogs.name 
FROM blogs 
WHERE blogs.id = ?
-- params: (1,)

SELECT posts.id AS posts_id, posts.title AS posts_title, posts.stars AS posts_stars, posts.blog_id AS posts_blog_id 
FROM posts 
WHERE ? = posts.blog_id ORDER BY posts.id
-- params: (1,)

INSERT INTO posts (title, stars, blog_id) VALUES (?, ?, ?)
-- params: ('five', 0, 1)

DELETE FROM posts WHERE posts.id = ?
-- params: [(2,), (3,), (4,)]

COMMIT

BEGIN (implicit)

SELECT posts.title AS posts_title 
FROM posts
-- params: ()

SELECT blogs.id, blogs.name 
FROM blogs 
WHERE blogs.id = ?
-- params: (1,)

SELECT count(*) AS count_1 
FROM (SELECT posts.id AS posts_id, posts.title AS posts_title, posts.stars AS posts_stars, posts.blog_id AS posts_blog_id 
FROM posts 
WHERE ? = posts.blog_id ORDER BY posts.id) AS anon_1
-- params: (1,)

SELECT posts.id AS posts_id, posts.title AS posts_title, posts.stars AS posts_stars, posts.blog_id AS posts_blog_id 
FROM posts 
WHERE ? = posts.blog_id ORDER BY posts.id
-- params: (1,)

SELECT posts.id AS posts_id, posts.title AS posts_title, posts.stars AS posts_stars, posts.blog_id AS posts_blog_id 
FROM posts 
WHERE ? = posts.blog_id ORDER BY posts.id
-- params: (1,)

DELETE FROM posts WHERE posts.id = ?
-- params: (5,)

DELETE FROM blogs WHERE blogs.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT posts.id AS posts_id, posts.title AS posts_title, posts.stars AS posts_stars, posts.blog_id AS posts_blog_id 
FROM posts) AS anon_1
-- params: ()

SELECT blogs.id AS blogs_id, blogs.name AS blogs_name 
FROM blogs JOIN posts ON blogs.id = posts.blog_id
-- params: ()

ROLLBACK


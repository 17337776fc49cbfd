BEGIN (implicit)

PRAGMA main.table_info("tagged")
-- params: ()

PRAGMA temp.table_info("tagged")
-- params: ()

PRAGMA main.table_info("authors")
-- params: ()

PRAGMA temp.table_info("authors")
-- params: ()

PRAGMA main.table_info("posts")
-- params: ()

PRAGMA temp.table_info("posts")
-- params: ()

PRAGMA main.table_info("comments")
-- params: ()

PRAGMA temp.table_info("comments")
-- params: ()

PRAGMA main.table_info("tags")
-- params: ()

PRAGMA temp.table_info("tags")
-- params: ()

CREATE TABLE authors (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	city VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE tags (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE posts (
	id INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	stars INTEGER NOT NULL, 
	author_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(author_id) REFERENCES authors (id)
)
-- params: ()

CREATE TABLE tagged (
	post_id INTEGER NOT NULL, 
	tag_id INTEGER NOT NULL, 
	PRIMARY KEY (post_id, tag_id), 
	FOREIGN KEY(post_id) REFERENCES posts (id), 
	FOREIGN KEY(tag_id) REFERENCES tags (id)
)
-- params: ()

CREATE TABLE comments (
	id INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	post_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(post_id) REFERENCES posts (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO tags (name) VALUES (?) RETURNING id
-- params: ('red',)

INSERT INTO tags (name) VALUES (?) RETURNING id
-- params: ('blue',)

INSERT INTO authors (name, city) VALUES (?, ?)
-- params: ('ann', 'Bern')

INSERT INTO posts (title, stars, author_id) VALUES (?, ?, ?) RETURNING id
-- params: ('a1', 3, 1)

INSERT INTO posts (title, stars, author_id) VALUES (?, ?, ?) RETURNING id
-- params: ('a2', 4, 1)

INSERT INTO posts (title, stars, author_id) VALUES (?, ?, ?) RETURNING id
-- params: ('a3', 5, 1)

SELECT comments.id, comments.text, comments.post_id 
FROM comments 
WHERE ? = comments.post_id ORDER BY comments.id
-- params: (1,)

INSERT INTO comments (text, post_id) VALUES (?, ?)
-- params: ('a1-0', 1)

SELECT tags.id, tags.name 
FROM tags, tagged 
WHERE ? = tagged.post_id AND tags.id = tagged.tag_id ORDER BY tags.name
-- params: (1,)

INSERT INTO tagged (post_id, tag_id) VALUES (?, ?)
-- params: (1, 1)

SELECT comments.id, comments.text, comments.post_id 
FROM comments 
WHERE ? = comments.post_id ORDER BY comments.id
-- params: (2,)

INSERT INTO comments (text, post_id) VALUES (?, ?) RETURNING id
-- params: ('a2-0', 2)

INSERT INTO comments (text, post_id) VALUES (?, ?) RETURNING id
-- params: ('a2-1', 2)

SELECT tags.id, tags.name 
FROM tags, tagged 
WHERE ? = tagged.post_id AND tags.id = tagged.tag_id ORDER BY tags.name
-- params: (2,)

INSERT INTO tagged (post_id, tag_id) VALUES (?, ?)
-- params: [(2, 1), (2, 2)]

INSERT INTO authors (name, city) VALUES (?, ?)
-- params: ('bob', None)

INSERT INTO posts (title, stars, author_id) VALUES (?, ?, ?)
-- params: ('b1', 4, 2)

SELECT comments.id, comments.text, comments.post_id 
FROM comments 
WHERE ? = comments.post_id ORDER BY comments.id
-- params: (4,)

INSERT INTO comments (text, post_id) VALUES (?, ?)
-- params: ('b1-0', 4)

SELECT tags.id, tags.name 
FROM tags, tagged 
WHERE ? = tagged.post_id AND tags.id = tagged.tag_id ORDER BY tags.name
-- params: (4,)

INSERT INTO tagged (post_id, tag_id) VALUES (?, ?)
-- params: (4, 1)

INSERT INTO authors (name, city) VALUES (?, ?)
-- params: ('cid', 'Ulm')

INSERT INTO posts (title, stars, author_id) VALUES (?, ?, ?)
-- params: ('loose', 0, None)

COMMIT

BEGIN (implicit)

SELECT posts_1.title, second.title AS title_1 
FROM posts AS posts_1 JOIN posts AS second ON posts_1.author_id = second.author_id 
WHERE posts_1.id < second.id ORDER BY posts_1.id, second.id
-- params: ()

SELECT posts_1.id, posts_1.title, posts_1.stars, posts_1.author_id, second.id AS id_1, second.title AS title_1, second.stars AS stars_1, second.author_id AS author_id_1 
FROM posts AS posts_1, posts AS second 
WHERE posts_1.id = ? AND second.id = ?
-- params: (1, 2)

SELECT posts_1.id, posts_1.title, posts_1.stars, posts_1.author_id 
FROM posts AS posts_1 ORDER BY posts_1.id
-- params: ()

SELECT anon_1.id, anon_1.title, anon_1.stars, anon_1.author_id 
FROM (SELECT posts.id AS id, posts.title AS title, posts.stars AS stars, posts.author_id AS author_id 
FROM posts 
WHERE posts.stars > ? ORDER BY posts.stars) AS anon_1 ORDER BY anon_1.id
-- params: (3,)

SELECT authors.name, anon_1.title 
FROM authors JOIN (SELECT posts.id AS id, posts.title AS title, posts.stars AS stars, posts.author_id AS author_id 
FROM posts 
WHERE posts.stars > ? ORDER BY posts.stars) AS anon_1 ON authors.id = anon_1.author_id ORDER BY anon_1.id
-- params: (3,)

SELECT posts.title, counts.n 
FROM posts LEFT OUTER JOIN (SELECT comments.post_id AS post_id, count(*) AS n 
FROM comments GROUP BY comments.post_id) AS counts ON counts.post_id = posts.id ORDER BY posts.id
-- params: ()

WITH best AS 
(SELECT posts.author_id AS author_id, max(posts.stars) AS best 
FROM posts GROUP BY posts.author_id)
 SELECT authors.name, best.best 
FROM authors JOIN best ON best.author_id = authors.id ORDER BY authors.id
-- params: ()

SELECT anon_1.id, anon_1.title, anon_1.stars, anon_1.author_id 
FROM (SELECT posts.id AS id, posts.title AS title, posts.stars AS stars, posts.author_id AS author_id 
FROM posts 
WHERE posts.id = ? UNION ALL SELECT posts.id AS id, posts.title AS title, posts.stars AS stars, posts.author_id AS author_id 
FROM posts 
WHERE posts.id = ?) AS anon_1 ORDER BY anon_1.id
-- params: (1, 3)

SELECT posts.id, posts.title, posts.stars, posts.author_id 
FROM posts 
WHERE posts.stars > ? ORDER BY posts.id
-- params: (4,)

SELECT * FROM posts WHERE id < 3 ORDER BY id
-- params: ()

SELECT authors.name, (SELECT count(second.id) AS count_1 
FROM posts AS second 
WHERE second.author_id = authors.id) AS n 
FROM authors ORDER BY authors.id
-- params: ()

SELECT posts_1.id AS posts_1_id, posts_1.title AS posts_1_title, posts_1.stars AS posts_1_stars, posts_1.author_id AS posts_1_author_id 
FROM posts AS posts_1 
WHERE posts_1.title = ?
-- params: ('b1',)

SELECT authors.id, authors.name, authors.city 
FROM authors 
WHERE authors.id = ?
-- params: (2,)

SELECT posts_1.title AS posts_1_title 
FROM posts AS posts_1 
WHERE posts_1.stars = ?
-- params: (0,)

ROLLBACK


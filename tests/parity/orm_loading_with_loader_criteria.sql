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
	title VARCHAR NOT NULL, 
	stars INTEGER NOT NULL, 
	author_id INTEGER, 
	id INTEGER NOT NULL, 
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
	text VARCHAR NOT NULL, 
	post_id INTEGER, 
	id INTEGER NOT NULL, 
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

SELECT comments.text, comments.post_id, comments.id 
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

SELECT comments.text, comments.post_id, comments.id 
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

SELECT comments.text, comments.post_id, comments.id 
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

SELECT posts.title, posts.stars, posts.author_id, posts.id 
FROM posts 
WHERE posts.stars > ? ORDER BY posts.id
-- params: (3,)

SELECT authors.id, authors.name, authors.city 
FROM authors ORDER BY authors.id
-- params: ()

SELECT posts.title, posts.stars, posts.author_id, posts.id 
FROM posts 
WHERE ? = posts.author_id AND posts.stars > ? ORDER BY posts.id
-- params: (1, 3)

SELECT posts.title, posts.stars, posts.author_id, posts.id 
FROM posts 
WHERE ? = posts.author_id AND posts.stars > ? ORDER BY posts.id
-- params: (2, 3)

SELECT posts.title, posts.stars, posts.author_id, posts.id 
FROM posts 
WHERE ? = posts.author_id AND posts.stars > ? ORDER BY posts.id
-- params: (3, 3)

ROLLBACK

BEGIN (implicit)

SELECT authors.name, posts.title 
FROM authors JOIN posts ON authors.id = posts.author_id AND posts.title != ? ORDER BY posts.id
-- params: ('a1',)

SELECT authors.id, authors.name, authors.city 
FROM authors ORDER BY authors.id
-- params: ()

SELECT posts.author_id, posts.title, posts.stars, posts.id 
FROM posts 
WHERE posts.author_id IN (?, ?, ?) AND posts.title != ? ORDER BY posts.id
-- params: (1, 2, 3, 'a1')

SELECT authors.id, authors.name, authors.city, posts_1.title, posts_1.stars, posts_1.author_id, posts_1.id AS id_1 
FROM authors LEFT OUTER JOIN posts AS posts_1 ON authors.id = posts_1.author_id AND posts_1.title != ? ORDER BY authors.id, posts_1.id
-- params: ('a1',)

ROLLBACK

BEGIN (implicit)

SELECT posts_1.title 
FROM posts AS posts_1 
WHERE posts_1.id < ? ORDER BY posts_1.id
-- params: (3,)

SELECT count(*) AS count_1 
FROM comments 
WHERE comments.id < ?
-- params: (3,)

SELECT posts.title, posts.stars, posts.author_id, posts.id 
FROM posts 
WHERE posts.id = ? AND posts.id < ?
-- params: (3, 3)

ROLLBACK

BEGIN (implicit)

SELECT posts.title, posts.stars, posts.author_id, posts.id 
FROM posts 
WHERE posts.stars < ? ORDER BY posts.id
-- params: (5,)

SELECT authors.id, authors.name, authors.city 
FROM authors 
WHERE authors.id = ?
-- params: (1,)

SELECT posts.title, posts.stars, posts.author_id, posts.id 
FROM posts 
WHERE ? = posts.author_id AND posts.stars < ? ORDER BY posts.id
-- params: (1, 5)

SELECT count(*) AS count_1 
FROM (SELECT posts.title AS posts_title, posts.stars AS posts_stars, posts.author_id AS posts_author_id, posts.id AS posts_id 
FROM posts 
WHERE posts.stars < ?) AS anon_1
-- params: (5,)

ROLLBACK


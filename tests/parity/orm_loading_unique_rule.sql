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

SELECT authors.id, authors.name, authors.city, posts_1.id AS id_1, posts_1.title, posts_1.stars, posts_1.author_id 
FROM authors LEFT OUTER JOIN posts AS posts_1 ON authors.id = posts_1.author_id ORDER BY authors.id, posts_1.id
-- params: ()

SELECT authors.id, authors.name, authors.city, posts_1.id AS id_1, posts_1.title, posts_1.stars, posts_1.author_id 
FROM authors LEFT OUTER JOIN posts AS posts_1 ON authors.id = posts_1.author_id ORDER BY authors.id, posts_1.id
-- params: ()

SELECT authors.id, authors.name, authors.city, posts_1.id AS id_1, posts_1.title, posts_1.stars, posts_1.author_id 
FROM authors LEFT OUTER JOIN posts AS posts_1 ON authors.id = posts_1.author_id ORDER BY authors.id, posts_1.id
-- params: ()

SELECT authors.id, authors.name, authors.city, posts_1.id AS id_1, posts_1.title, posts_1.stars, posts_1.author_id 
FROM authors LEFT OUTER JOIN posts AS posts_1 ON authors.id = posts_1.author_id ORDER BY authors.id, posts_1.id
-- params: ()

SELECT authors.id, authors.name, authors.city, posts_1.id AS id_1, posts_1.title, posts_1.stars, posts_1.author_id 
FROM authors LEFT OUTER JOIN posts AS posts_1 ON authors.id = posts_1.author_id ORDER BY authors.id, posts_1.id
-- params: ()

SELECT authors.id, authors.name, authors.city, posts_1.id AS id_1, posts_1.title, posts_1.stars, posts_1.author_id 
FROM authors LEFT OUTER JOIN posts AS posts_1 ON authors.id = posts_1.author_id ORDER BY authors.id, posts_1.id
-- params: ()

SELECT authors.id, authors.name, authors.city, posts_1.id AS id_1, posts_1.title, posts_1.stars, posts_1.author_id 
FROM authors LEFT OUTER JOIN posts AS posts_1 ON authors.id = posts_1.author_id ORDER BY authors.id, posts_1.id
-- params: ()

SELECT authors.id, authors.name, authors.city, posts_1.id AS id_1, posts_1.title, posts_1.stars, posts_1.author_id 
FROM authors LEFT OUTER JOIN posts AS posts_1 ON authors.id = posts_1.author_id ORDER BY authors.id, posts_1.id
-- params: ()

SELECT authors.id, authors.name, authors.city, posts_1.id AS id_1, posts_1.title, posts_1.stars, posts_1.author_id 
FROM authors LEFT OUTER JOIN posts AS posts_1 ON authors.id = posts_1.author_id ORDER BY authors.id, posts_1.id
-- params: ()

SELECT authors.id, authors.name, authors.city, posts_1.id AS id_1, posts_1.title, posts_1.stars, posts_1.author_id 
FROM authors LEFT OUTER JOIN posts AS posts_1 ON authors.id = posts_1.author_id ORDER BY authors.id, posts_1.id
-- params: ()

SELECT authors.id, authors.name, authors.city, posts_1.id AS id_1, posts_1.title, posts_1.stars, posts_1.author_id 
FROM authors LEFT OUTER JOIN posts AS posts_1 ON authors.id = posts_1.author_id ORDER BY authors.id, posts_1.id
-- params: ()

SELECT authors.id, authors.name, authors.city, posts_1.id AS id_1, posts_1.title, posts_1.stars, posts_1.author_id 
FROM authors LEFT OUTER JOIN posts AS posts_1 ON authors.id = posts_1.author_id 
WHERE authors.id = ? ORDER BY authors.id, posts_1.id
-- params: (1,)

SELECT authors.id, authors.name, authors.city, posts.title, posts_1.id AS id_1, posts_1.title AS title_1, posts_1.stars, posts_1.author_id 
FROM authors JOIN posts ON authors.id = posts.author_id LEFT OUTER JOIN posts AS posts_1 ON authors.id = posts_1.author_id ORDER BY posts.id, posts_1.id
-- params: ()

SELECT posts.id, posts.title, posts.stars, posts.author_id, authors_1.id AS id_1, authors_1.name, authors_1.city 
FROM posts LEFT OUTER JOIN authors AS authors_1 ON authors_1.id = posts.author_id
-- params: ()

SELECT authors.id AS authors_id, authors.name AS authors_name, authors.city AS authors_city, posts_1.id AS posts_1_id, posts_1.title AS posts_1_title, posts_1.stars AS posts_1_stars, posts_1.author_id AS posts_1_author_id 
FROM authors LEFT OUTER JOIN posts AS posts_1 ON authors.id = posts_1.author_id ORDER BY posts_1.id
-- params: ()

SELECT authors.id, authors.name, authors.city 
FROM authors JOIN posts ON authors.id = posts.author_id ORDER BY authors.id
-- params: ()

SELECT authors.id, authors.name, authors.city 
FROM authors JOIN posts ON authors.id = posts.author_id ORDER BY authors.id
-- params: ()

SELECT authors.id AS authors_id, authors.name AS authors_name, authors.city AS authors_city 
FROM authors JOIN posts ON authors.id = posts.author_id ORDER BY authors.id
-- params: ()

SELECT posts.author_id 
FROM posts ORDER BY posts.id
-- params: ()

SELECT posts.id, posts.title, posts.stars, posts.author_id 
FROM posts ORDER BY posts.id
-- params: ()

ROLLBACK


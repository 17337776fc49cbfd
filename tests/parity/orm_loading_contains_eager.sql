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

SELECT posts.id, posts.title, posts.stars, posts.author_id, authors.id AS id_1, authors.name, authors.city 
FROM authors JOIN posts ON authors.id = posts.author_id 
WHERE posts.stars >= ? ORDER BY authors.id, posts.id
-- params: (4,)

ROLLBACK

BEGIN (implicit)

SELECT authors.id, authors.name, authors.city, posts.id AS id_1, posts.title, posts.stars, posts.author_id 
FROM posts JOIN authors ON authors.id = posts.author_id 
WHERE authors.city = ? ORDER BY posts.id
-- params: ('Bern',)

ROLLBACK

BEGIN (implicit)

SELECT comments.id, comments.text, comments.post_id, posts.id AS id_1, posts.title, posts.stars, posts.author_id, authors.id AS id_2, authors.name, authors.city 
FROM authors LEFT OUTER JOIN posts ON authors.id = posts.author_id LEFT OUTER JOIN comments ON posts.id = comments.post_id ORDER BY authors.id, posts.id, comments.id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT other.id, other.title, other.stars, other.author_id, authors.id AS id_1, authors.name, authors.city 
FROM authors JOIN posts AS other ON authors.id = other.author_id 
WHERE other.title LIKE ? ORDER BY other.id
-- params: ('a%',)

ROLLBACK

BEGIN (implicit)

SELECT posts.id AS posts_id, posts.title AS posts_title, posts.stars AS posts_stars, posts.author_id AS posts_author_id, authors.id AS authors_id, authors.name AS authors_name, authors.city AS authors_city 
FROM authors LEFT OUTER JOIN posts ON authors.id = posts.author_id ORDER BY authors.id, posts.id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT authors.id, authors.name, authors.city 
FROM authors 
WHERE authors.id = ?
-- params: (1,)

SELECT posts.id, posts.title, posts.stars, posts.author_id 
FROM posts 
WHERE ? = posts.author_id ORDER BY posts.id
-- params: (1,)

SELECT posts.id, posts.title, posts.stars, posts.author_id, authors.id AS id_1, authors.name, authors.city 
FROM authors JOIN posts ON authors.id = posts.author_id 
WHERE posts.title = ?
-- params: ('a2',)

SELECT posts.id, posts.title, posts.stars, posts.author_id, authors.id AS id_1, authors.name, authors.city 
FROM authors JOIN posts ON authors.id = posts.author_id 
WHERE posts.title = ?
-- params: ('a2',)

SELECT posts.id, posts.title, posts.stars, posts.author_id, authors.id AS id_1, authors.name, authors.city 
FROM authors JOIN posts ON authors.id = posts.author_id 
WHERE posts.title = ?
-- params: ('a2',)

ROLLBACK


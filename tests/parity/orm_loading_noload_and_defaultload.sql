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

SELECT posts.id, posts.title, posts.stars, posts.author_id 
FROM posts 
WHERE posts.id = ?
-- params: (2,)

SELECT tags.id, tags.name 
FROM tags, tagged 
WHERE ? = tagged.post_id AND tags.id = tagged.tag_id ORDER BY tags.name
-- params: (2,)

INSERT INTO comments (text, post_id) VALUES (?, ?)
-- params: ('added', 2)

COMMIT

BEGIN (implicit)

SELECT posts.id, posts.title, posts.stars, posts.author_id 
FROM posts 
WHERE posts.id = ?
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT posts.id, posts.title, posts.stars, posts.author_id 
FROM posts 
WHERE posts.id = ?
-- params: (2,)

SELECT comments.id, comments.text, comments.post_id 
FROM comments 
WHERE ? = comments.post_id ORDER BY comments.id
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT authors.id, authors.name, authors.city 
FROM authors 
WHERE authors.id = ?
-- params: (1,)

SELECT posts.id, posts.title, comments_1.id, comments_1.text, comments_1.post_id 
FROM posts LEFT OUTER JOIN comments AS comments_1 ON posts.id = comments_1.post_id 
WHERE ? = posts.author_id ORDER BY posts.id, comments_1.id
-- params: (1,)

SELECT posts.stars 
FROM posts 
WHERE posts.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT authors.id, authors.name, authors.city 
FROM authors 
WHERE authors.id = ?
-- params: (1,)

SELECT posts.id, posts.stars, posts.author_id 
FROM posts 
WHERE ? = posts.author_id ORDER BY posts.id
-- params: (1,)

SELECT posts.title 
FROM posts 
WHERE posts.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT posts.id, posts.title, posts.stars, posts.author_id 
FROM posts 
WHERE posts.id = ?
-- params: (1,)

SELECT posts.id, posts.title, posts.stars, posts.author_id 
FROM posts 
WHERE posts.id = ?
-- params: (1,)

SELECT posts.id, posts.title, posts.stars, posts.author_id, authors_1.id AS id_1, authors_1.name, authors_1.city, comments_1.id AS id_2, comments_1.text, comments_1.post_id, tags_1.id AS id_3, tags_1.name AS name_1 
FROM posts LEFT OUTER JOIN authors AS authors_1 ON authors_1.id = posts.author_id LEFT OUTER JOIN comments AS comments_1 ON posts.id = comments_1.post_id LEFT OUTER JOIN (tagged AS tagged_1 JOIN tags AS tags_1 ON tags_1.id = tagged_1.tag_id) ON posts.id = tagged_1.post_id 
WHERE posts.id = ? ORDER BY comments_1.id, tags_1.name
-- params: (1,)

ROLLBACK


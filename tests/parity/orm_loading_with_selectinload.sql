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

SELECT authors.id, authors.name, authors.city 
FROM authors ORDER BY authors.id
-- params: ()

SELECT posts.author_id, posts.id, posts.title, posts.stars 
FROM posts 
WHERE posts.author_id IN (?, ?, ?) ORDER BY posts.id
-- params: (1, 2, 3)

ROLLBACK

BEGIN (implicit)

SELECT authors.id, authors.name, authors.city 
FROM authors ORDER BY authors.id
-- params: ()

SELECT posts.author_id, posts.id, posts.title, posts.stars 
FROM posts 
WHERE posts.author_id IN (?, ?, ?) ORDER BY posts.id
-- params: (1, 2, 3)

SELECT comments.post_id, comments.id, comments.text 
FROM comments 
WHERE comments.post_id IN (?, ?, ?, ?) ORDER BY comments.id
-- params: (1, 2, 3, 4)

SELECT tagged.post_id, tags.id, tags.name 
FROM tagged JOIN tags ON tags.id = tagged.tag_id 
WHERE tagged.post_id IN (?, ?, ?, ?) ORDER BY tags.name
-- params: (1, 2, 3, 4)

ROLLBACK

BEGIN (implicit)

SELECT posts.id, posts.title, posts.stars, posts.author_id 
FROM posts ORDER BY posts.id
-- params: ()

SELECT authors.id, authors.name, authors.city 
FROM authors 
WHERE authors.id IN (?, ?)
-- params: (1, 2)

ROLLBACK

BEGIN (implicit)

SELECT posts.id, posts.title, posts.stars, posts.author_id 
FROM posts 
WHERE posts.stars > ? ORDER BY posts.title DESC
 LIMIT ? OFFSET ?
-- params: (2, 3, 0)

SELECT tagged.post_id, tags.id, tags.name 
FROM tagged JOIN tags ON tags.id = tagged.tag_id 
WHERE tagged.post_id IN (?, ?, ?) ORDER BY tags.name
-- params: (4, 3, 2)

ROLLBACK

BEGIN (implicit)

SELECT authors.id, authors.name, authors.city 
FROM authors 
WHERE authors.id = ?
-- params: (1,)

SELECT posts.author_id, posts.id, posts.title, posts.stars 
FROM posts 
WHERE posts.author_id IN (?) ORDER BY posts.id
-- params: (1,)

SELECT authors.id, authors.name, authors.city 
FROM authors 
WHERE authors.id = ?
-- params: (2,)

SELECT posts.author_id, posts.id, posts.title, posts.stars 
FROM posts 
WHERE posts.author_id IN (?) ORDER BY posts.id
-- params: (2,)

ROLLBACK


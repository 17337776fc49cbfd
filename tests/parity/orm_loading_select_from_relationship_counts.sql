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

SELECT authors.name, (SELECT count(posts.id) AS count_1 
FROM posts 
WHERE posts.author_id = authors.id) AS posts 
FROM authors ORDER BY (SELECT count(posts.id) AS count_1 
FROM posts 
WHERE posts.author_id = authors.id) DESC, authors.id
-- params: ()

SELECT authors.name 
FROM authors 
WHERE (SELECT count(posts.id) AS count_1 
FROM posts 
WHERE posts.author_id = authors.id) >= ? ORDER BY authors.id
-- params: (1,)

SELECT count(*) AS count_1 
FROM authors
-- params: ()

SELECT count(DISTINCT posts.author_id) AS count_1 
FROM posts
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT authors.id AS id, authors.name AS name, authors.city AS city 
FROM authors JOIN posts ON authors.id = posts.author_id) AS anon_1
-- params: ()

SELECT authors.id, authors.name, authors.city, (SELECT count(posts.id) AS count_1 
FROM posts 
WHERE posts.author_id = authors.id) AS n 
FROM authors ORDER BY authors.id
-- params: ()

SELECT EXISTS (SELECT * 
FROM posts 
WHERE posts.stars > ?) AS anon_1
-- params: (100,)

SELECT EXISTS (SELECT authors.id 
FROM authors 
WHERE authors.name = ?) AS anon_1
-- params: ('ann',)

SELECT count(*) AS count_1 
FROM (SELECT authors.id AS authors_id, authors.name AS authors_name, authors.city AS authors_city 
FROM authors 
WHERE EXISTS (SELECT 1 
FROM posts 
WHERE authors.id = posts.author_id)) AS anon_1
-- params: ()

SELECT EXISTS (SELECT 1 
FROM authors 
WHERE authors.name = ?) AS anon_1
-- params: ('x',)

SELECT count(authors.id) AS count_1, min(authors.name) AS min_1 
FROM authors
-- params: ()

SELECT authors.id AS authors_id 
FROM authors 
WHERE authors.city IS NULL
-- params: ()

SELECT posts.title, rank() OVER (PARTITION BY posts.author_id ORDER BY posts.stars DESC) AS r 
FROM posts ORDER BY posts.author_id, r
-- params: ()

SELECT authors.name, CASE WHEN ((SELECT count(posts.id) AS count_1 
FROM posts 
WHERE posts.author_id = authors.id) > ?) THEN ? WHEN ((SELECT count(posts.id) AS count_1 
FROM posts 
WHERE posts.author_id = authors.id) > ?) THEN ? ELSE ? END AS anon_1 
FROM authors ORDER BY authors.id
-- params: (2, 'many', 0, 'some', 'none')

SELECT ? AS anon_1, coalesce(authors.city, ?) AS coalesce_1 
FROM authors ORDER BY authors.id
-- params: ('x', '?')

SELECT posts.stars % ? AS anon_1, group_concat(posts.title, ?) AS group_concat_1 
FROM posts GROUP BY posts.stars % ? ORDER BY posts.stars % ?
-- params: (2, '+', 2, 2)

SELECT authors.name, posts.title 
FROM authors LEFT OUTER JOIN posts ON posts.id = (SELECT posts_1.id 
FROM posts AS posts_1 
WHERE posts_1.author_id = authors.id ORDER BY posts_1.id
 LIMIT ? OFFSET ?) ORDER BY authors.id
-- params: (1, 0)

SELECT authors.name 
FROM authors 
WHERE authors.id IN (SELECT posts.author_id 
FROM posts 
WHERE posts.stars > ?) ORDER BY authors.id
-- params: (3,)

SELECT authors.name 
FROM authors 
WHERE (authors.id, authors.name) IN (VALUES (?, ?), (?, ?))
-- params: (1, 'ann', 2, 'x')

ROLLBACK


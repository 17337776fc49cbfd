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

PRAGMA main.table_info("tagged")
-- params: ()

PRAGMA main.table_info("authors")
-- params: ()

PRAGMA main.table_info("posts")
-- params: ()

PRAGMA main.table_info("comments")
-- params: ()

PRAGMA main.table_info("tags")
-- params: ()

PRAGMA main.table_info("parts")
-- params: ()

PRAGMA temp.table_info("parts")
-- params: ()

CREATE TABLE parts (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	whole_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(whole_id) REFERENCES parts (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO parts (name, whole_id) VALUES (?, ?)
-- params: ('bike', None)

INSERT INTO parts (name, whole_id) VALUES (?, ?) RETURNING id
-- params: ('frame', 1)

INSERT INTO parts (name, whole_id) VALUES (?, ?) RETURNING id
-- params: ('wheel', 1)

INSERT INTO parts (name, whole_id) VALUES (?, ?) RETURNING id
-- params: ('hub', 3)

INSERT INTO parts (name, whole_id) VALUES (?, ?) RETURNING id
-- params: ('tyre', 3)

INSERT INTO parts (name, whole_id) VALUES (?, ?)
-- params: ('axle', 4)

COMMIT

BEGIN (implicit)

WITH RECURSIVE down(id, name, depth) AS 
(SELECT parts.id AS id, parts.name AS name, ? AS depth 
FROM parts 
WHERE parts.name = ? UNION ALL SELECT parts.id AS id, parts.name AS name, down.depth + ? AS anon_1 
FROM parts JOIN down ON parts.whole_id = down.id)
 SELECT down.name, down.depth 
FROM down ORDER BY down.depth, down.id
-- params: (0, 'bike', 1)

WITH RECURSIVE up(id, name, whole_id) AS 
(SELECT parts.id AS id, parts.name AS name, parts.whole_id AS whole_id 
FROM parts 
WHERE parts.name = ? UNION ALL SELECT parts_1.id AS id, parts_1.name AS name, parts_1.whole_id AS whole_id 
FROM parts AS parts_1 JOIN up ON up.whole_id = parts_1.id)
 SELECT up.id, up.name, up.whole_id 
FROM up
-- params: ('axle',)

SELECT parts.whole_id, parts.id, parts.name 
FROM parts 
WHERE parts.whole_id IN (?, ?, ?, ?) ORDER BY parts.id
-- params: (6, 4, 3, 1)

SELECT parts.whole_id, parts.id, parts.name 
FROM parts 
WHERE parts.whole_id IN (?, ?, ?, ?, ?) ORDER BY parts.id
-- params: (2, 3, 4, 5, 6)

ROLLBACK

BEGIN (implicit)

SELECT parts.id, parts.name, parts.whole_id 
FROM parts 
WHERE parts.whole_id IS NULL
-- params: ()

SELECT parts.whole_id, parts.id, parts.name 
FROM parts 
WHERE parts.whole_id IN (?) ORDER BY parts.id
-- params: (1,)

SELECT parts.whole_id, parts.id, parts.name 
FROM parts 
WHERE parts.whole_id IN (?, ?) ORDER BY parts.id
-- params: (2, 3)

SELECT parts.id, parts.name, parts.whole_id 
FROM parts 
WHERE ? = parts.whole_id ORDER BY parts.id
-- params: (4,)

SELECT parts.whole_id, parts.id, parts.name 
FROM parts 
WHERE parts.whole_id IN (?) ORDER BY parts.id
-- params: (6,)

SELECT parts.id, parts.name, parts.whole_id 
FROM parts 
WHERE ? = parts.whole_id ORDER BY parts.id
-- params: (5,)

ROLLBACK

BEGIN (implicit)

SELECT parts.id, parts.name, parts.whole_id, parts_1.id AS id_1, parts_1.name AS name_1, parts_1.whole_id AS whole_id_1, parts_2.id AS id_2, parts_2.name AS name_2, parts_2.whole_id AS whole_id_2 
FROM parts LEFT OUTER JOIN parts AS parts_2 ON parts.id = parts_2.whole_id LEFT OUTER JOIN parts AS parts_1 ON parts_2.id = parts_1.whole_id 
WHERE parts.whole_id IS NULL ORDER BY parts_2.id, parts_1.id
-- params: ()

SELECT parts.id, parts.name, parts.whole_id 
FROM parts 
WHERE parts.name = ?
-- params: ('axle',)

SELECT parts.whole_id, parts.id, parts.name 
FROM parts 
WHERE parts.whole_id IN (?) ORDER BY parts.id
-- params: (6,)

ROLLBACK


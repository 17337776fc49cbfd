BEGIN (implicit)

PRAGMA main.table_info("post_tags")
-- params: ()

PRAGMA temp.table_info("post_tags")
-- params: ()

PRAGMA main.table_info("posts")
-- params: ()

PRAGMA temp.table_info("posts")
-- params: ()

PRAGMA main.table_info("tags")
-- params: ()

PRAGMA temp.table_info("tags")
-- params: ()

CREATE TABLE posts (
	id INTEGER NOT NULL, 
	title VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE tags (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE post_tags (
	post_id INTEGER, 
	tag_id INTEGER, 
	FOREIGN KEY(post_id) REFERENCES posts (id), 
	FOREIGN KEY(tag_id) REFERENCES tags (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO posts (title) VALUES (?)
-- params: ('one',)

INSERT INTO tags (name) VALUES (?) RETURNING id
-- params: ('red',)

INSERT INTO tags (name) VALUES (?) RETURNING id
-- params: ('green',)

INSERT INTO post_tags (post_id, tag_id) VALUES (?, ?)
-- params: [(1, 1), (1, 2)]

INSERT INTO posts (title) VALUES (?)
-- params: ('two',)

INSERT INTO tags (name) VALUES (?)
-- params: ('blue',)

INSERT INTO post_tags (post_id, tag_id) VALUES (?, ?)
-- params: [(2, 2), (2, 3)]

INSERT INTO posts (title) VALUES (?)
-- params: ('three',)

COMMIT

BEGIN (implicit)

SELECT posts.id AS posts_id, posts.title AS posts_title 
FROM posts 
WHERE EXISTS (SELECT 1 
FROM tags, post_tags 
WHERE posts.id = post_tags.post_id AND tags.id = post_tags.tag_id AND tags.name = ?) ORDER BY posts.id
-- params: ('green',)

SELECT posts.id AS posts_id, posts.title AS posts_title 
FROM posts 
WHERE NOT (EXISTS (SELECT 1 
FROM tags, post_tags 
WHERE posts.id = post_tags.post_id AND tags.id = post_tags.tag_id)) ORDER BY posts.id
-- params: ()

SELECT tags.id, tags.name 
FROM tags 
WHERE tags.id = ?
-- params: (3,)

SELECT posts.id AS posts_id, posts.title AS posts_title 
FROM posts, post_tags AS post_tags_1 
WHERE posts.id = post_tags_1.post_id AND ? = post_tags_1.tag_id ORDER BY posts.id
-- params: (3,)

SELECT posts.id AS posts_id, posts.title AS posts_title 
FROM posts 
WHERE EXISTS (SELECT 1 
FROM tags, post_tags 
WHERE posts.id = post_tags.post_id AND tags.id = post_tags.tag_id AND tags.name = ?) ORDER BY posts.id
-- params: ('red',)

SELECT tags.id, tags.name 
FROM tags 
WHERE tags.id = ?
-- params: (1,)

SELECT posts.id AS posts_id, posts.title AS posts_title 
FROM posts 
WHERE NOT (EXISTS (SELECT 1 
FROM tags, post_tags 
WHERE posts.id = post_tags.post_id AND tags.id = post_tags.tag_id AND tags.id = ?)) ORDER BY posts.id
-- params: (1,)

SELECT posts.id AS posts_id, posts.title AS posts_title 
FROM posts JOIN post_tags AS post_tags_1 ON posts.id = post_tags_1.post_id JOIN tags ON tags.id = post_tags_1.tag_id 
WHERE tags.name = ? ORDER BY posts.id
-- params: ('red',)

SELECT posts.title AS posts_title, tags.name AS tags_name 
FROM posts JOIN post_tags AS post_tags_1 ON posts.id = post_tags_1.post_id JOIN tags ON tags.id = post_tags_1.tag_id ORDER BY posts.id, tags.id
-- params: ()

SELECT posts.title AS posts_title, tags.name AS tags_name 
FROM posts LEFT OUTER JOIN (post_tags AS post_tags_1 JOIN tags ON tags.id = post_tags_1.tag_id) ON posts.id = post_tags_1.post_id ORDER BY posts.id, tags.id
-- params: ()

SELECT posts.id AS posts_id, posts.title AS posts_title 
FROM posts JOIN post_tags AS post_tags_1 ON posts.id = post_tags_1.post_id JOIN tags AS tags_1 ON tags_1.id = post_tags_1.tag_id JOIN post_tags AS post_tags_2 ON posts.id = post_tags_2.post_id JOIN tags AS tags_2 ON tags_2.id = post_tags_2.tag_id 
WHERE tags_1.name = ? AND tags_2.name = ? ORDER BY posts.id
-- params: ('red', 'green')

SELECT posts.id, posts.title 
FROM posts 
WHERE posts.id = ?
-- params: (1,)

SELECT tags.id AS tags_id, tags.name AS tags_name 
FROM tags, post_tags AS post_tags_1 
WHERE ? = post_tags_1.post_id AND tags.id = post_tags_1.tag_id ORDER BY tags.id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT posts.id AS posts_id, posts.title AS posts_title 
FROM posts ORDER BY posts.id
-- params: ()

SELECT post_tags.post_id, tags.id, tags.name 
FROM post_tags JOIN tags ON tags.id = post_tags.tag_id 
WHERE post_tags.post_id IN (?, ?, ?)
-- params: (1, 2, 3)

ROLLBACK

BEGIN (implicit)

SELECT posts.id AS posts_id, posts.title AS posts_title, tags_1.id AS tags_1_id, tags_1.name AS tags_1_name 
FROM posts LEFT OUTER JOIN (post_tags AS post_tags_1 JOIN tags AS tags_1 ON tags_1.id = post_tags_1.tag_id) ON posts.id = post_tags_1.post_id ORDER BY posts.id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT tags.id AS tags_id, tags.name AS tags_name 
FROM tags ORDER BY tags.id
-- params: ()

SELECT posts.id, posts.title 
FROM posts, post_tags 
WHERE ? = post_tags.tag_id AND posts.id = post_tags.post_id
-- params: (1,)

SELECT posts.id, posts.title 
FROM posts, post_tags 
WHERE ? = post_tags.tag_id AND posts.id = post_tags.post_id
-- params: (2,)

SELECT posts.id, posts.title 
FROM posts, post_tags 
WHERE ? = post_tags.tag_id AND posts.id = post_tags.post_id
-- params: (3,)

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("post")
-- params: ()

PRAGMA temp.table_info("post")
-- params: ()

PRAGMA main.table_info("link")
-- params: ()

PRAGMA temp.table_info("link")
-- params: ()

PRAGMA main.table_info("tag")
-- params: ()

PRAGMA temp.table_info("tag")
-- params: ()

PRAGMA main.table_info("user")
-- params: ()

PRAGMA temp.table_info("user")
-- params: ()

CREATE TABLE tag (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE user (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE post (
	id INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	u_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(u_id) REFERENCES user (id)
)
-- params: ()

CREATE TABLE link (
	u INTEGER NOT NULL, 
	t INTEGER NOT NULL, 
	PRIMARY KEY (u, t), 
	FOREIGN KEY(u) REFERENCES user (id), 
	FOREIGN KEY(t) REFERENCES tag (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("post")
-- params: ()

PRAGMA temp.table_info("post")
-- params: ()

PRAGMA main.table_info("link")
-- params: ()

PRAGMA temp.table_info("link")
-- params: ()

PRAGMA main.table_info("tag")
-- params: ()

PRAGMA temp.table_info("tag")
-- params: ()

PRAGMA main.table_info("user")
-- params: ()

PRAGMA temp.table_info("user")
-- params: ()

CREATE TABLE tag (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE user (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE post (
	id INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	u_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(u_id) REFERENCES user (id)
)
-- params: ()

CREATE TABLE link (
	u INTEGER NOT NULL, 
	t INTEGER NOT NULL, 
	PRIMARY KEY (u, t), 
	FOREIGN KEY(u) REFERENCES user (id), 
	FOREIGN KEY(t) REFERENCES tag (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO user (name) VALUES (?)
-- params: ('u',)

INSERT INTO post (title, u_id) VALUES (?, ?) RETURNING id
-- params: ('a', 1)

INSERT INTO post (title, u_id) VALUES (?, ?) RETURNING id
-- params: ('b', 1)

INSERT INTO post (title, u_id) VALUES (?, ?) RETURNING id
-- params: ('c', 1)

INSERT INTO post (title, u_id) VALUES (?, ?) RETURNING id
-- params: ('d', 1)

SELECT count(*) AS count_1 
FROM (SELECT post.id AS post_id, post.title AS post_title, post.u_id AS post_u_id 
FROM post 
WHERE ? = post.u_id ORDER BY post.id) AS anon_1
-- params: (1,)

SELECT post.id AS post_id, post.title AS post_title, post.u_id AS post_u_id 
FROM post 
WHERE ? = post.u_id ORDER BY post.id
-- params: (1,)

SELECT post.id AS post_id, post.title AS post_title, post.u_id AS post_u_id 
FROM post 
WHERE ? = post.u_id AND post.title > ? ORDER BY post.title DESC
-- params: (1, 'a')

SELECT post.id AS post_id, post.title AS post_title, post.u_id AS post_u_id 
FROM post 
WHERE ? = post.u_id AND post.title = ? ORDER BY post.id
-- params: (1, 'b')

SELECT post.id AS post_id, post.title AS post_title, post.u_id AS post_u_id 
FROM post 
WHERE ? = post.u_id ORDER BY post.id
 LIMIT ? OFFSET ?
-- params: (1, 1, 1)

SELECT post.id AS post_id, post.title AS post_title, post.u_id AS post_u_id 
FROM post 
WHERE ? = post.u_id ORDER BY post.id
 LIMIT ? OFFSET ?
-- params: (1, 2, 1)

SELECT post.id AS post_id, post.title AS post_title, post.u_id AS post_u_id 
FROM post 
WHERE ? = post.u_id ORDER BY post.id
 LIMIT ? OFFSET ?
-- params: (1, 2, 0)

SELECT post.id AS post_id, post.title AS post_title, post.u_id AS post_u_id 
FROM post 
WHERE ? = post.u_id ORDER BY post.id
 LIMIT ? OFFSET ?
-- params: (1, 1, 1)

SELECT post.id AS post_id, post.title AS post_title, post.u_id AS post_u_id 
FROM post 
WHERE ? = post.u_id AND post.title = ? ORDER BY post.id
-- params: (1, 'b')

DELETE FROM post WHERE post.id = ?
-- params: (2,)

SELECT post.id AS post_id, post.title AS post_title, post.u_id AS post_u_id 
FROM post 
WHERE ? = post.u_id ORDER BY post.id
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT user.id, user.name 
FROM user 
WHERE user.id = ?
-- params: (1,)

SELECT count(*) AS count_1 
FROM (SELECT post.id AS post_id, post.title AS post_title, post.u_id AS post_u_id 
FROM post 
WHERE ? = post.u_id ORDER BY post.id) AS anon_1
-- params: (1,)

SELECT post.id AS post_id, post.title AS post_title, post.u_id AS post_u_id 
FROM post 
WHERE ? = post.u_id ORDER BY post.id
-- params: (1,)

SELECT post.id AS post_id, post.title AS post_title, post.u_id AS post_u_id 
FROM post 
WHERE ? = post.u_id ORDER BY post.id
-- params: (1,)

INSERT INTO post (title, u_id) VALUES (?, ?)
-- params: ('m', 1)

SELECT post.id AS post_id, post.title AS post_title, post.u_id AS post_u_id 
FROM post 
WHERE ? = post.u_id ORDER BY post.id
-- params: (1,)

INSERT INTO post (title, u_id) VALUES (?, ?) RETURNING id
-- params: ('n', 1)

INSERT INTO post (title, u_id) VALUES (?, ?) RETURNING id
-- params: ('new', 1)

DELETE FROM post WHERE post.id = ?
-- params: [(1,), (3,), (4,), (5,)]

SELECT post.id AS post_id, post.title AS post_title, post.u_id AS post_u_id 
FROM post 
WHERE ? = post.u_id ORDER BY post.id
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT post.title 
FROM post ORDER BY post.id
-- params: ()

INSERT INTO tag (name) VALUES (?)
-- params: ('t2',)

SELECT user.id, user.name 
FROM user 
WHERE user.id = ?
-- params: (1,)

INSERT INTO link (u, t) VALUES (?, ?)
-- params: (1, 1)

INSERT INTO tag (name) VALUES (?)
-- params: ('t1',)

INSERT INTO link (u, t) VALUES (?, ?)
-- params: (1, 2)

COMMIT

BEGIN (implicit)

SELECT user.id, user.name 
FROM user 
WHERE user.id = ?
-- params: (1,)

SELECT tag.id AS tag_id, tag.name AS tag_name 
FROM tag, link 
WHERE ? = link.u AND tag.id = link.t ORDER BY tag.name
-- params: (1,)

SELECT count(*) AS count_1 
FROM (SELECT tag.id AS tag_id, tag.name AS tag_name 
FROM tag, link 
WHERE ? = link.u AND tag.id = link.t ORDER BY tag.name) AS anon_1
-- params: (1,)

SELECT tag.id AS tag_id, tag.name AS tag_name 
FROM tag, link 
WHERE ? = link.u AND tag.id = link.t ORDER BY tag.name
 LIMIT ? OFFSET ?
-- params: (1, 1, 0)

SELECT user.id AS user_id, user.name AS user_name 
FROM user, link 
WHERE ? = link.t AND user.id = link.u
-- params: (2,)

DELETE FROM link WHERE link.u = ? AND link.t = ?
-- params: (1, 2)

SELECT tag.id AS tag_id, tag.name AS tag_name 
FROM tag, link 
WHERE ? = link.u AND tag.id = link.t ORDER BY tag.name
-- params: (1,)

INSERT INTO link (u, t) VALUES (?, ?)
-- params: (1, 2)

SELECT tag.id AS tag_id, tag.name AS tag_name 
FROM tag, link 
WHERE ? = link.u AND tag.id = link.t ORDER BY tag.name
-- params: (1,)

SELECT count(*) AS count_1 
FROM (SELECT tag.id AS tag_id, tag.name AS tag_name 
FROM tag JOIN link AS link_1 ON tag.id = link_1.t JOIN user ON user.id = link_1.u, link 
WHERE ? = link.u AND tag.id = link.t AND tag.name LIKE ? ORDER BY tag.name) AS anon_1
-- params: (1, 't%')

SELECT user.name 
FROM user JOIN post ON user.id = post.u_id
-- params: ()

SELECT post.id AS post_id, post.title AS post_title, post.u_id AS post_u_id 
FROM post 
WHERE ? = post.u_id ORDER BY post.id
-- params: (1,)

SELECT user.id, user.name 
FROM user 
WHERE user.id = ?
-- params: (1,)

SELECT post.id AS post_id, post.title AS post_title, post.u_id AS post_u_id 
FROM post 
WHERE ? = post.u_id ORDER BY post.id
-- params: (1,)

SELECT post.id AS post_id, post.title AS post_title, post.u_id AS post_u_id 
FROM post 
WHERE ? = post.u_id ORDER BY post.id
-- params: (1,)

SELECT tag.id AS tag_id, tag.name AS tag_name 
FROM tag, link 
WHERE ? = link.u AND tag.id = link.t ORDER BY tag.name
-- params: (1,)

DELETE FROM link WHERE link.u = ? AND link.t = ?
-- params: [(1, 2), (1, 1)]

DELETE FROM post WHERE post.id = ?
-- params: [(6,), (7,)]

DELETE FROM user WHERE user.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT count(post.id) AS count_1 
FROM post
-- params: ()

SELECT link.u, link.t 
FROM link
-- params: ()

BEGIN (implicit)

INSERT INTO user (name) VALUES (?)
-- params: ('v',)

SELECT post.id AS post_id, post.title AS post_title, post.u_id AS post_u_id 
FROM post 
WHERE ? = post.u_id ORDER BY post.id
-- params: (1,)

SELECT user.id, user.name 
FROM user 
WHERE user.id = ?
-- params: (1,)

SELECT count(*) AS count_1 
FROM (SELECT post.id AS post_id, post.title AS post_title, post.u_id AS post_u_id 
FROM post 
WHERE ? = post.u_id ORDER BY post.id) AS anon_1
-- params: (1,)

SELECT user.id, user.name 
FROM user 
WHERE user.id = ?
-- params: (1,)

SELECT count(*) AS count_1 
FROM (SELECT post.id AS post_id, post.title AS post_title, post.u_id AS post_u_id 
FROM post 
WHERE ? = post.u_id ORDER BY post.id) AS anon_1
-- params: (1,)

SELECT post.id AS post_id, post.title AS post_title, post.u_id AS post_u_id 
FROM post 
WHERE ? = post.u_id ORDER BY post.id
-- params: (1,)

ROLLBACK


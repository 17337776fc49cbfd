BEGIN (implicit)

PRAGMA main.table_info("articles_comments")
-- params: ()

PRAGMA temp.table_info("articles_comments")
-- params: ()

PRAGMA main.table_info("articles")
-- params: ()

PRAGMA temp.table_info("articles")
-- params: ()

PRAGMA main.table_info("videos_comments")
-- params: ()

PRAGMA temp.table_info("videos_comments")
-- params: ()

PRAGMA main.table_info("videos")
-- params: ()

PRAGMA temp.table_info("videos")
-- params: ()

CREATE TABLE articles (
	id INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE videos (
	id INTEGER NOT NULL, 
	url VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE articles_comments (
	id INTEGER NOT NULL, 
	text VARCHAR(50), 
	parent_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(parent_id) REFERENCES articles (id)
)
-- params: ()

CREATE TABLE videos_comments (
	id INTEGER NOT NULL, 
	text VARCHAR(50), 
	parent_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(parent_id) REFERENCES videos (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO articles (title) VALUES (?)
-- params: ('orm',)

INSERT INTO articles_comments (text, parent_id) VALUES (?, ?) RETURNING id
-- params: ('good', 1)

INSERT INTO articles_comments (text, parent_id) VALUES (?, ?) RETURNING id
-- params: ('long', 1)

COMMIT

BEGIN (implicit)

SELECT articles.id, articles.title 
FROM articles 
WHERE articles.id = ?
-- params: (1,)

SELECT articles_comments.id, articles_comments.text, articles_comments.parent_id 
FROM articles_comments 
WHERE ? = articles_comments.parent_id
-- params: (1,)

SELECT videos.id, videos.url 
FROM videos 
WHERE videos.url = ?
-- params: ('u',)

INSERT INTO videos (url) VALUES (?)
-- params: ('u',)

SELECT videos.id, videos.url 
FROM videos 
WHERE videos.url = ?
-- params: ('u',)

SELECT videos_comments.id, videos_comments.text, videos_comments.parent_id 
FROM videos_comments 
WHERE ? = videos_comments.parent_id
-- params: (1,)

INSERT INTO videos_comments (text, parent_id) VALUES (?, ?)
-- params: ('loud', 1)

COMMIT

BEGIN (implicit)

SELECT videos.id, videos.url 
FROM videos 
WHERE videos.id = ?
-- params: (1,)

SELECT videos_comments.id, videos_comments.text, videos_comments.parent_id 
FROM videos_comments 
WHERE ? = videos_comments.parent_id
-- params: (1,)

SELECT count(videos_comments.id) AS count_1 
FROM videos_comments
-- params: ()

SELECT articles_comments.id, articles_comments.text, articles_comments.parent_id 
FROM articles_comments ORDER BY articles_comments.id
 LIMIT ? OFFSET ?
-- params: (1, 0)

SELECT articles_comments.id, articles_comments.text, articles_comments.parent_id 
FROM articles_comments ORDER BY articles_comments.id
 LIMIT ? OFFSET ?
-- params: (1, 1)

SELECT articles_comments.id, articles_comments.text, articles_comments.parent_id 
FROM articles_comments ORDER BY articles_comments.id
 LIMIT ? OFFSET ?
-- params: (1, 2)

ROLLBACK


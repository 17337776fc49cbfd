BEGIN (implicit)

PRAGMA main.table_info("users")
-- params: ()

PRAGMA temp.table_info("users")
-- params: ()

PRAGMA main.table_info("posts")
-- params: ()

PRAGMA temp.table_info("posts")
-- params: ()

CREATE TABLE users (
	id INTEGER NOT NULL, 
	name VARCHAR(40) NOT NULL, 
	nick VARCHAR(40) NOT NULL, 
	created DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
)
-- params: ()

CREATE TABLE posts (
	id INTEGER NOT NULL, 
	post_title VARCHAR(40) NOT NULL, 
	author_id INTEGER NOT NULL, 
	editor_id INTEGER, 
	PRIMARY KEY (id), 
	UNIQUE (post_title), 
	FOREIGN KEY(author_id) REFERENCES users (id), 
	FOREIGN KEY(editor_id) REFERENCES users (id)
)
-- params: ()

CREATE INDEX ix_posts_author_id ON posts (author_id)
-- params: ()

CREATE INDEX ix_posts_editor_id ON posts (editor_id)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO users (name, nick) VALUES (?, ?) RETURNING id, created
-- params: ('ada', 'countess')

INSERT INTO posts (post_title, author_id, editor_id) VALUES (?, ?, ?)
-- params: ('engines', 1, None)

COMMIT

BEGIN (implicit)

SELECT posts.id, posts.post_title, posts.author_id, posts.editor_id 
FROM posts 
WHERE posts.post_title = ?
-- params: ('engines',)

SELECT users.id, users.name, users.nick, users.created 
FROM users 
WHERE users.id = ?
-- params: (1,)

ROLLBACK


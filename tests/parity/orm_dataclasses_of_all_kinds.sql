BEGIN (implicit)

PRAGMA main.table_info("u")
-- params: ()

PRAGMA temp.table_info("u")
-- params: ()

PRAGMA main.table_info("p")
-- params: ()

PRAGMA temp.table_info("p")
-- params: ()

CREATE TABLE u (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	nick VARCHAR, 
	created INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE p (
	id INTEGER NOT NULL, 
	user_id INTEGER, 
	title VARCHAR NOT NULL, 
	tag VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(user_id) REFERENCES u (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO u (name, nick, created) VALUES (?, ?, ?)
-- params: ('bob', None, 5)

INSERT INTO p (user_id, title, tag) VALUES (?, ?, ?)
-- params: (1, 'a', 't')

COMMIT

BEGIN (implicit)

SELECT u.id, u.name, u.nick, u.created 
FROM u 
WHERE u.id = ?
-- params: (1,)

SELECT p.id, p.user_id, p.title, p.tag 
FROM p 
WHERE ? = p.user_id
-- params: (1,)

SELECT p.id, p.user_id, p.title, p.tag 
FROM p
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("t")
-- params: ()

PRAGMA temp.table_info("t")
-- params: ()

PRAGMA main.table_info("pt")
-- params: ()

PRAGMA temp.table_info("pt")
-- params: ()

PRAGMA main.table_info("tg")
-- params: ()

PRAGMA temp.table_info("tg")
-- params: ()

CREATE TABLE t (
	id INTEGER NOT NULL, 
	x INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE pt (
	id INTEGER NOT NULL, 
	x INTEGER, 
	y INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE tg (
	id INTEGER NOT NULL, 
	pt_id INTEGER, 
	w VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(pt_id) REFERENCES pt (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO pt (x, y) VALUES (?, ?)
-- params: (1, 2)

INSERT INTO tg (pt_id, w) VALUES (?, ?) RETURNING id
-- params: (1, 'a')

INSERT INTO tg (pt_id, w) VALUES (?, ?) RETURNING id
-- params: (1, 'b')

COMMIT

BEGIN (implicit)

SELECT pt.id, pt.x, pt.y 
FROM pt 
WHERE pt.id = ?
-- params: (1,)

SELECT tg.id, tg.pt_id, tg.w 
FROM tg 
WHERE ? = tg.pt_id ORDER BY tg.id
-- params: (1,)

SELECT pt.id AS pt_id, pt.x AS pt_x, pt.y AS pt_y 
FROM pt 
WHERE pt.x = ?
-- params: (1,)

ROLLBACK


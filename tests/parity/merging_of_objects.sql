BEGIN (implicit)

PRAGMA main.table_info("u")
-- params: ()

PRAGMA temp.table_info("u")
-- params: ()

PRAGMA main.table_info("r")
-- params: ()

PRAGMA temp.table_info("r")
-- params: ()

PRAGMA main.table_info("p")
-- params: ()

PRAGMA temp.table_info("p")
-- params: ()

CREATE TABLE u (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE r (
	id INTEGER NOT NULL, 
	uid INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(uid) REFERENCES u (id)
)
-- params: ()

CREATE TABLE p (
	id INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	uid INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(uid) REFERENCES u (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

SELECT u.id, u.name 
FROM u 
WHERE u.id = ?
-- params: (1,)

SELECT p.id, p.title, p.uid 
FROM p 
WHERE p.id = ?
-- params: (1,)

SELECT p.id, p.title, p.uid 
FROM p 
WHERE p.id = ?
-- params: (2,)

SELECT r.id, r.uid 
FROM r 
WHERE r.id = ?
-- params: (1,)

INSERT INTO u (id, name) VALUES (?, ?)
-- params: (1, 'a')

INSERT INTO p (id, title, uid) VALUES (?, ?, ?)
-- params: [(1, 'x', 1), (2, 'y', 1)]

INSERT INTO r (id, uid) VALUES (?, ?)
-- params: (1, 1)

COMMIT

BEGIN (implicit)

SELECT u.id, u.name 
FROM u 
WHERE u.id = ?
-- params: (1,)

SELECT p.id, p.title, p.uid 
FROM p 
WHERE ? = p.uid
-- params: (1,)

UPDATE u SET name=? WHERE u.id = ?
-- params: ('b', 1)

UPDATE p SET title=? WHERE p.id = ?
-- params: ('yy', 2)

INSERT INTO p (title, uid) VALUES (?, ?)
-- params: ('new', 1)

DELETE FROM p WHERE p.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT u.id, u.name 
FROM u 
WHERE u.id = ?
-- params: (1,)

SELECT p.id, p.title, p.uid 
FROM p 
WHERE ? = p.uid
-- params: (1,)

BEGIN (implicit)

SELECT u.id, u.name 
FROM u 
WHERE u.id = ?
-- params: (1,)

SELECT p.uid, p.id, p.title 
FROM p 
WHERE p.uid IN (?)
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT p.id, p.title, p.uid 
FROM p 
WHERE p.id = ?
-- params: (50,)

ROLLBACK

BEGIN (implicit)

SELECT u.id, u.name 
FROM u 
WHERE u.id = ?
-- params: (7,)

INSERT INTO u (id, name) VALUES (?, ?)
-- params: (7, 'n')

ROLLBACK

BEGIN (implicit)

SELECT u.id, u.name 
FROM u 
WHERE u.id = ?
-- params: (1,)

SELECT u.id, u.name 
FROM u 
WHERE u.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

INSERT INTO u (name) VALUES (?)
-- params: ('auto',)

ROLLBACK


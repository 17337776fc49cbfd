BEGIN (implicit)

PRAGMA main.table_info("tr")
-- params: ()

PRAGMA temp.table_info("tr")
-- params: ()

PRAGMA main.table_info("link")
-- params: ()

PRAGMA temp.table_info("link")
-- params: ()

PRAGMA main.table_info("tag")
-- params: ()

PRAGMA temp.table_info("tag")
-- params: ()

PRAGMA main.table_info("acc")
-- params: ()

PRAGMA temp.table_info("acc")
-- params: ()

PRAGMA main.table_info("b")
-- params: ()

PRAGMA temp.table_info("b")
-- params: ()

PRAGMA main.table_info("c")
-- params: ()

PRAGMA temp.table_info("c")
-- params: ()

CREATE TABLE tag (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE acc (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE b (
	id INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE tr (
	id INTEGER NOT NULL, 
	amount INTEGER NOT NULL, 
	a_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(a_id) REFERENCES acc (id) ON DELETE cascade
)
-- params: ()

CREATE TABLE link (
	a INTEGER NOT NULL, 
	t INTEGER NOT NULL, 
	PRIMARY KEY (a, t), 
	FOREIGN KEY(a) REFERENCES acc (id), 
	FOREIGN KEY(t) REFERENCES tag (id)
)
-- params: ()

CREATE TABLE c (
	id INTEGER NOT NULL, 
	b_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(b_id) REFERENCES b (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO acc (name) VALUES (?)
-- params: ('x',)

INSERT INTO tr (amount, a_id) VALUES (?, ?) RETURNING id
-- params: (1, 1)

INSERT INTO tr (amount, a_id) VALUES (?, ?) RETURNING id
-- params: (2, 1)

INSERT INTO tr (amount, a_id) VALUES (?, ?) RETURNING id
-- params: (3, 1)

COMMIT

BEGIN (implicit)

SELECT acc.id, acc.name 
FROM acc 
WHERE acc.id = ?
-- params: (1,)

SELECT tr.id, tr.amount, tr.a_id 
FROM tr 
WHERE ? = tr.a_id ORDER BY tr.id
-- params: (1,)

SELECT tr.id, tr.amount, tr.a_id 
FROM tr 
WHERE ? = tr.a_id AND tr.amount > ? ORDER BY tr.id
 LIMIT ? OFFSET ?
-- params: (1, 1, 1, 0)

SELECT tr.id, tr.amount, tr.a_id 
FROM tr 
WHERE ? = tr.a_id ORDER BY tr.id
-- params: (1,)

DELETE FROM tr WHERE tr.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT tr.amount 
FROM tr
-- params: ()

SELECT acc.id, acc.name 
FROM acc 
WHERE acc.id = ?
-- params: (1,)

INSERT INTO tr (amount, a_id) VALUES (?, ?)
-- params: [(10, 1), (11, 1)]

COMMIT

BEGIN (implicit)

SELECT tr.amount, tr.a_id 
FROM tr
-- params: ()

SELECT acc.id, acc.name 
FROM acc 
WHERE acc.id = ?
-- params: (1,)

UPDATE tr SET amount=(tr.amount + ?) WHERE ? = tr.a_id AND tr.amount > ?
-- params: (1, 1, 10)

DELETE FROM tr WHERE ? = tr.a_id AND tr.amount = ?
-- params: (1, 2)

COMMIT

BEGIN (implicit)

SELECT tr.amount, tr.a_id 
FROM tr ORDER BY tr.id
-- params: ()

SELECT acc.id, acc.name 
FROM acc 
WHERE acc.id = ?
-- params: (1,)

INSERT INTO tr (amount, a_id) VALUES (?, ?)
-- params: (9, 1)

COMMIT

BEGIN (implicit)

INSERT INTO tag (name) VALUES (?)
-- params: ('t1',)

SELECT acc.id, acc.name 
FROM acc 
WHERE acc.id = ?
-- params: (1,)

INSERT INTO link (a, t) VALUES (?, ?)
-- params: (1, 1)

COMMIT

BEGIN (implicit)

SELECT acc.id, acc.name 
FROM acc 
WHERE acc.id = ?
-- params: (1,)

SELECT tag.id, tag.name 
FROM tag, link 
WHERE ? = link.a AND tag.id = link.t
-- params: (1,)

UPDATE tag SET name=? FROM link WHERE ? = link.a AND tag.id = link.t RETURNING id
-- params: ('q', 1)

SELECT tr.id, tr.amount, tr.a_id 
FROM tr 
WHERE ? = tr.a_id ORDER BY tr.id, tr.amount DESC
-- params: (1,)

SELECT tr.id, tr.amount, tr.a_id 
FROM tr 
WHERE ? = tr.a_id ORDER BY tr.id
-- params: (1,)

DELETE FROM link
-- params: ()

DELETE FROM acc WHERE acc.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT tr.amount 
FROM tr
-- params: ()

INSERT INTO b DEFAULT VALUES
-- params: ()

INSERT INTO c (b_id) VALUES (?)
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT b.id 
FROM b JOIN c ON b.id = c.b_id
-- params: ()

INSERT INTO b DEFAULT VALUES
-- params: ()

INSERT INTO c (b_id) VALUES (?) RETURNING id
-- params: (2,)

INSERT INTO c (b_id) VALUES (?) RETURNING id
-- params: (2,)

COMMIT

BEGIN (implicit)

SELECT b.id 
FROM b 
WHERE b.id = ?
-- params: (2,)

SELECT c.id, c.b_id 
FROM c 
WHERE ? = c.b_id
-- params: (2,)

SELECT b.id 
FROM b
-- params: ()


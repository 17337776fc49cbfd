BEGIN (implicit)

PRAGMA main.table_info("v")
-- params: ()

PRAGMA temp.table_info("v")
-- params: ()

CREATE TABLE v (
	id INTEGER NOT NULL, 
	x1 INTEGER NOT NULL, 
	y1 INTEGER NOT NULL, 
	x2 INTEGER, 
	y2 INTEGER, 
	label VARCHAR(10), 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO v (x1, y1, x2, y2, label) VALUES (?, ?, ?, ?, ?)
-- params: (1, 2, None, None, 'a')

COMMIT

BEGIN (implicit)

SELECT upper(label) AS upper_1, v.id, v.x1, v.y1, v.x2, v.y2, v.label 
FROM v 
WHERE v.id = ?
-- params: (1,)

SELECT upper(label) AS upper_1, v.id, v.x1, v.y1, v.x2, v.y2, v.label 
FROM v 
WHERE v.x1 = ? AND v.y1 = ?
-- params: (1, 2)

UPDATE v SET x2=?, y2=? WHERE v.id = ?
-- params: (3, 4, 1)

COMMIT

BEGIN (implicit)

SELECT upper(label) AS upper_1, v.id, v.x1, v.y1, v.x2, v.y2, v.label 
FROM v 
WHERE v.id = ?
-- params: (1,)

SELECT v.x1, v.y1, v.x2, v.y2 
FROM v
-- params: ()

COMMIT

BEGIN (implicit)

SELECT upper(label) AS upper_1, v.id, v.x1, v.y1, v.x2, v.y2, v.label 
FROM v 
WHERE v.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("v")
-- params: ()

PRAGMA main.table_info("u")
-- params: ()

PRAGMA temp.table_info("u")
-- params: ()

PRAGMA main.table_info("uk")
-- params: ()

PRAGMA temp.table_info("uk")
-- params: ()

CREATE TABLE u (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE uk (
	id INTEGER NOT NULL, 
	user_id INTEGER NOT NULL, 
	position INTEGER, 
	word VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(user_id) REFERENCES u (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO u (name) VALUES (?)
-- params: ('bob',)

INSERT INTO uk (user_id, position, word) VALUES (?, ?, ?) RETURNING id
-- params: (1, 0, 'z')

INSERT INTO uk (user_id, position, word) VALUES (?, ?, ?) RETURNING id
-- params: (1, 1, 'a')

INSERT INTO uk (user_id, position, word) VALUES (?, ?, ?) RETURNING id
-- params: (1, 2, 'b')

INSERT INTO uk (user_id, position, word) VALUES (?, ?, ?) RETURNING id
-- params: (1, 3, 'c')

COMMIT

BEGIN (implicit)

SELECT u.id, u.name 
FROM u 
WHERE u.id = ?
-- params: (1,)

SELECT uk.id, uk.user_id, uk.position, uk.word 
FROM uk 
WHERE ? = uk.user_id ORDER BY uk.position
-- params: (1,)

UPDATE u SET name=? WHERE u.id = ?
-- params: ('jim', 1)

COMMIT

BEGIN (implicit)

SELECT u.id, u.name 
FROM u 
WHERE u.id = ?
-- params: (1,)

SELECT upper(u.name) AS upper_1 
FROM u
-- params: ()

SELECT u.id 
FROM u 
WHERE length(u.name) > ?
-- params: (2,)

SELECT u.id, u.name 
FROM u 
WHERE EXISTS (SELECT 1 
FROM uk 
WHERE u.id = uk.user_id AND uk.word = ?)
-- params: ('a',)

SELECT u.id 
FROM u 
WHERE EXISTS (SELECT 1 
FROM uk 
WHERE u.id = uk.user_id AND (uk.word LIKE '%' || ? || '%'))
-- params: ('q',)

SELECT uk.id, uk.user_id, uk.position, uk.word 
FROM uk 
WHERE ? = uk.user_id ORDER BY uk.position
-- params: (1,)

UPDATE uk SET position=? WHERE uk.id = ?
-- params: [(1, 3), (2, 4)]

DELETE FROM uk WHERE uk.id = ?
-- params: (2,)

COMMIT

BEGIN (implicit)

SELECT u.id, u.name 
FROM u 
WHERE u.id = ?
-- params: (1,)

SELECT uk.id, uk.user_id, uk.position, uk.word 
FROM uk 
WHERE ? = uk.user_id ORDER BY uk.position
-- params: (1,)

INSERT INTO uk (user_id, position, word) VALUES (?, ?, ?)
-- params: (1, 0, 'k')

DELETE FROM uk WHERE uk.id = ?
-- params: [(1,), (3,), (4,)]

COMMIT

BEGIN (implicit)

SELECT u.id, u.name 
FROM u 
WHERE u.id = ?
-- params: (1,)

SELECT uk.id, uk.user_id, uk.position, uk.word 
FROM uk 
WHERE ? = uk.user_id ORDER BY uk.position
-- params: (1,)

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("a")
-- params: ()

PRAGMA temp.table_info("a")
-- params: ()

PRAGMA main.table_info("b")
-- params: ()

PRAGMA temp.table_info("b")
-- params: ()

CREATE TABLE a (
	id INTEGER NOT NULL, 
	x VARCHAR NOT NULL, 
	y VARCHAR NOT NULL GENERATED ALWAYS AS (lower(x)), 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE b (
	id INTEGER NOT NULL, 
	x VARCHAR NOT NULL, 
	y VARCHAR NOT NULL GENERATED ALWAYS AS (lower(x)), 
	a_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(a_id) REFERENCES a (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO a (x) VALUES (?) RETURNING id, y
-- params: ('Q',)

COMMIT

BEGIN (implicit)

INSERT INTO a (x) VALUES (?) RETURNING id, y
-- params: ('R',)

INSERT INTO b (x, a_id) VALUES (?, ?) RETURNING id, y
-- params: ('Q', 2)

COMMIT

BEGIN (implicit)

INSERT INTO b (x, a_id) VALUES (?, ?) RETURNING id, y
-- params: ('Q', 1)

COMMIT

BEGIN (implicit)

INSERT INTO b (x, a_id) VALUES (?, ?) RETURNING id, y
-- params: ('Q', 1)

INSERT INTO b (x, a_id) VALUES (?, ?) RETURNING id, y
-- params: ('QQ', None)

COMMIT

BEGIN (implicit)

SELECT b.y 
FROM b
-- params: ()

SELECT b.id, b.x, b.y, b.a_id 
FROM b 
WHERE b.id = ?
-- params: (1,)

UPDATE b SET x=? WHERE b.id = ?
-- params: ('ZZ', 1)

COMMIT

BEGIN (implicit)

SELECT b.id, b.x, b.y, b.a_id 
FROM b 
WHERE b.id = ?
-- params: (1,)

UPDATE b SET x=? WHERE b.id = ?
-- params: ('Q', 1)

SELECT b.y 
FROM b 
WHERE b.id = ?
-- params: (1,)

INSERT INTO b (x) VALUES (?)
-- params: [('M',), ('N',)]

INSERT INTO b (x) VALUES (?) RETURNING id, x, y, a_id
-- params: ('O',)

INSERT INTO b (x) VALUES (?)
-- params: ('P',)

COMMIT

BEGIN (implicit)

SELECT b.x, b.y 
FROM b ORDER BY b.id
-- params: ()

INSERT INTO b (x, y, a_id) VALUES (?, ?, ?)
-- params: ('given', 'mine', None)

ROLLBACK


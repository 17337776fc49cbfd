BEGIN (implicit)

PRAGMA main.table_info("w")
-- params: ()

PRAGMA temp.table_info("w")
-- params: ()

PRAGMA main.table_info("note")
-- params: ()

PRAGMA temp.table_info("note")
-- params: ()

PRAGMA main.table_info("item")
-- params: ()

PRAGMA temp.table_info("item")
-- params: ()

CREATE TABLE w (
	id INTEGER NOT NULL, 
	word VARCHAR NOT NULL, 
	data JSON NOT NULL, 
	lst JSON NOT NULL, 
	x INTEGER, 
	y INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE note (
	id INTEGER NOT NULL, 
	w_id INTEGER NOT NULL, 
	"key" VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(w_id) REFERENCES w (id)
)
-- params: ()

CREATE TABLE item (
	id INTEGER NOT NULL, 
	w_id INTEGER NOT NULL, 
	pos INTEGER, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(w_id) REFERENCES w (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO w (word, data, lst, x, y) VALUES (?, ?, ?, ?, ?)
-- params: ('AbC', '{}', '[]', 1, 2)

INSERT INTO item (w_id, pos, name) VALUES (?, ?, ?) RETURNING id
-- params: (1, 1, 'p')

INSERT INTO item (w_id, pos, name) VALUES (?, ?, ?) RETURNING id
-- params: (1, 2, 'q')

INSERT INTO item (w_id, pos, name) VALUES (?, ?, ?) RETURNING id
-- params: (1, 3, 'r')

INSERT INTO note (w_id, "key", text) VALUES (?, ?, ?) RETURNING id
-- params: (1, 'a', '1')

INSERT INTO note (w_id, "key", text) VALUES (?, ?, ?) RETURNING id
-- params: (1, 'b', '2')

COMMIT

BEGIN (implicit)

SELECT w.id, w.word, w.data, w.lst, w.x, w.y 
FROM w 
WHERE w.id = ?
-- params: (1,)

SELECT note.id, note.w_id, note."key", note.text 
FROM note 
WHERE ? = note.w_id
-- params: (1,)

SELECT item.id, item.w_id, item.pos, item.name 
FROM item 
WHERE ? = item.w_id ORDER BY item.pos
-- params: (1,)

SELECT item.id, item.w_id, item.pos, item.name 
FROM item 
WHERE ? = item.w_id AND item.pos = ?
-- params: (1, 1)

SELECT w.id 
FROM w 
WHERE lower(w.word) = lower(?)
-- params: ('ABC',)

SELECT w.id 
FROM w 
WHERE lower(w.word) > lower(?)
-- params: ('aaa',)

SELECT (SELECT count(item.id) AS count_1 
FROM item, w 
WHERE item.w_id = w.id) AS anon_1
-- params: ()

SELECT w.id 
FROM w 
WHERE (w.x + w.y) / (? + 0.0) > ?
-- params: (2, 1)

SELECT w.id 
FROM w 
WHERE w.x > ? AND w.y > ?
-- params: (0, 0)

UPDATE w SET data=?, lst=?, x=? WHERE w.id = ?
-- params: ('{"k": 1}', '[3]', 7, 1)

COMMIT

BEGIN (implicit)

SELECT w.id, w.word, w.data, w.lst, w.x, w.y 
FROM w 
WHERE w.id = ?
-- params: (1,)

UPDATE w SET data=?, lst=? WHERE w.id = ?
-- params: ('{"k": 1, "z": 2}', '[1, 2, 3]', 1)

COMMIT

BEGIN (implicit)

SELECT w.id, w.word, w.data, w.lst, w.x, w.y 
FROM w 
WHERE w.id = ?
-- params: (1,)

UPDATE w SET x=?, y=?
-- params: (5, 0)

COMMIT

BEGIN (implicit)

SELECT w.id, w.word, w.data, w.lst, w.x, w.y 
FROM w 
WHERE w.id = ?
-- params: (1,)

SELECT note.id, note.w_id, note."key", note.text 
FROM note 
WHERE ? = note.w_id
-- params: (1,)

INSERT INTO note (w_id, "key", text) VALUES (?, ?, ?)
-- params: (1, 'c', '3')

DELETE FROM note WHERE note.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT w.id, w.word, w.data, w.lst, w.x, w.y 
FROM w 
WHERE w.id = ?
-- params: (1,)

SELECT note.id, note.w_id, note."key", note.text 
FROM note 
WHERE ? = note.w_id
-- params: (1,)

SELECT item.id, item.w_id, item.pos, item.name 
FROM item 
WHERE ? = item.w_id ORDER BY item.pos
-- params: (1,)

UPDATE item SET pos=? WHERE item.id = ?
-- params: [(1, 2), (2, 3)]

COMMIT

BEGIN (implicit)

SELECT w.id, w.word, w.data, w.lst, w.x, w.y 
FROM w 
WHERE w.id = ?
-- params: (1,)

SELECT item.id, item.w_id, item.pos, item.name 
FROM item 
WHERE ? = item.w_id ORDER BY item.pos
-- params: (1,)

UPDATE item SET pos=? WHERE item.id = ?
-- params: [(3, 2), (4, 3)]

INSERT INTO item (w_id, pos, name) VALUES (?, ?, ?)
-- params: (1, 2, 'mid')

COMMIT

BEGIN (implicit)

SELECT w.id, w.word, w.data, w.lst, w.x, w.y 
FROM w 
WHERE w.id = ?
-- params: (1,)

SELECT item.id, item.w_id, item.pos, item.name 
FROM item 
WHERE ? = item.w_id ORDER BY item.pos
-- params: (1,)

UPDATE item SET pos=? WHERE item.id = ?
-- params: [(2, 2), (3, 3)]

INSERT INTO item (w_id, pos, name) VALUES (?, ?, ?)
-- params: (1, 1, 'new')

DELETE FROM item WHERE item.id = ?
-- params: [(1,), (4,)]

COMMIT

BEGIN (implicit)

SELECT w.id, w.word, w.data, w.lst, w.x, w.y 
FROM w 
WHERE w.id = ?
-- params: (1,)

SELECT item.id, item.w_id, item.pos, item.name 
FROM item 
WHERE ? = item.w_id ORDER BY item.pos
-- params: (1,)

SELECT w.id 
FROM w 
WHERE EXISTS (SELECT 1 
FROM item 
WHERE w.id = item.w_id AND item.name = ?)
-- params: ('new',)

SELECT w.id 
FROM w 
WHERE EXISTS (SELECT 1 
FROM note 
WHERE w.id = note.w_id AND note.text = ?)
-- params: ('3',)

SELECT w.id 
FROM w 
WHERE EXISTS (SELECT 1 
FROM item 
WHERE w.id = item.w_id AND item.name = ?)
-- params: ('zz',)

SELECT note.id, note.w_id, note."key", note.text 
FROM note 
WHERE ? = note.w_id
-- params: (1,)

INSERT INTO note (w_id, "key", text) VALUES (?, ?, ?)
-- params: (1, 'q', 5)

SELECT item.id, item.w_id, item.pos, item.name 
FROM item 
WHERE ? = item.w_id AND item.pos = ?
-- params: (1, 1)

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("notes")
-- params: ()

PRAGMA temp.table_info("notes")
-- params: ()

PRAGMA main.table_info("items")
-- params: ()

PRAGMA temp.table_info("items")
-- params: ()

CREATE TABLE items (
	id INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE notes (
	id INTEGER NOT NULL, 
	item_id INTEGER, 
	keyword VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(item_id) REFERENCES items (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO items DEFAULT VALUES
-- params: ()

INSERT INTO notes (item_id, keyword, text) VALUES (?, ?, ?) RETURNING id
-- params: (1, 'a', 'atext')

INSERT INTO notes (item_id, keyword, text) VALUES (?, ?, ?) RETURNING id
-- params: (1, 'b', 'btextt')

COMMIT

BEGIN (implicit)

SELECT items.id 
FROM items 
WHERE items.id = ?
-- params: (1,)

SELECT notes.id, notes.item_id, notes.keyword, notes.text 
FROM notes 
WHERE ? = notes.item_id
-- params: (1,)

SELECT notes.id, notes.item_id, notes.keyword, notes.text 
FROM notes 
WHERE ? = notes.item_id
-- params: (1,)

SELECT notes.id, notes.item_id, notes.keyword, notes.text 
FROM notes 
WHERE ? = notes.item_id
-- params: (1,)

INSERT INTO notes (item_id, keyword, text) VALUES (?, ?, ?) RETURNING id
-- params: (1, 'other', 'x')

INSERT INTO notes (item_id, keyword, text) VALUES (?, ?, ?) RETURNING id
-- params: (1, 'a', 'new')

DELETE FROM notes WHERE notes.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT items.id 
FROM items 
WHERE items.id = ?
-- params: (1,)

SELECT notes.id, notes.item_id, notes.keyword, notes.text 
FROM notes 
WHERE ? = notes.item_id
-- params: (1,)

SELECT notes.text 
FROM notes ORDER BY notes.text
-- params: ()

DELETE FROM notes WHERE notes.id = ?
-- params: (2,)

COMMIT

BEGIN (implicit)

SELECT notes.keyword 
FROM notes
-- params: ()

SELECT items.id 
FROM items 
WHERE items.id = ?
-- params: (1,)

SELECT notes.id, notes.item_id, notes.keyword, notes.text 
FROM notes 
WHERE ? = notes.item_id
-- params: (1,)

INSERT INTO notes (item_id, keyword, text) VALUES (?, ?, ?) RETURNING id
-- params: (1, 'd', 'dd')

INSERT INTO notes (item_id, keyword, text) VALUES (?, ?, ?) RETURNING id
-- params: (1, 'e', 'ee')

COMMIT

BEGIN (implicit)

SELECT items.id 
FROM items 
WHERE items.id = ?
-- params: (1,)

SELECT notes.id, notes.item_id, notes.keyword, notes.text 
FROM notes 
WHERE ? = notes.item_id
-- params: (1,)

INSERT INTO notes (item_id, keyword, text) VALUES (?, ?, ?)
-- params: (1, 'z', 'zz')

DELETE FROM notes WHERE notes.id = ?
-- params: [(3,), (5,), (6,)]

COMMIT

BEGIN (implicit)

SELECT notes.keyword, notes.text, notes.item_id 
FROM notes ORDER BY notes.id
-- params: ()

SELECT items.id 
FROM items 
WHERE items.id = ?
-- params: (1,)

SELECT notes.id, notes.item_id, notes.keyword, notes.text 
FROM notes 
WHERE ? = notes.item_id
-- params: (1,)

DELETE FROM notes WHERE notes.id = ?
-- params: [(4,), (7,)]

COMMIT

BEGIN (implicit)

SELECT items.id 
FROM items 
WHERE items.id = ?
-- params: (1,)

SELECT notes.id, notes.item_id, notes.keyword, notes.text 
FROM notes 
WHERE ? = notes.item_id
-- params: (1,)

ROLLBACK


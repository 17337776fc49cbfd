BEGIN (implicit)

PRAGMA main.table_info("notes")
-- params: ()

PRAGMA temp.table_info("notes")
-- params: ()

PRAGMA main.table_info("books")
-- params: ()

PRAGMA temp.table_info("books")
-- params: ()

CREATE TABLE books (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	deleted_at DATETIME, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE notes (
	id INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	book_id INTEGER, 
	deleted_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(book_id) REFERENCES books (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO books (name, deleted_at) VALUES (?, ?)
-- params: ('diary', None)

INSERT INTO notes (text, book_id, deleted_at) VALUES (?, ?, ?) RETURNING id
-- params: ('a', 1, None)

INSERT INTO notes (text, book_id, deleted_at) VALUES (?, ?, ?) RETURNING id
-- params: ('b', 1, None)

INSERT INTO notes (text, book_id, deleted_at) VALUES (?, ?, ?) RETURNING id
-- params: ('c', 1, None)

COMMIT

BEGIN (implicit)

SELECT notes.id, notes.text, notes.book_id, notes.deleted_at 
FROM notes 
WHERE notes.text = ? AND notes.deleted_at IS NULL
-- params: ('b',)

UPDATE notes SET deleted_at=? WHERE notes.id = ?
-- params: ('2024-06-01 00:00:00.000000', 2)

COMMIT

BEGIN (implicit)

SELECT notes.text 
FROM notes 
WHERE notes.deleted_at IS NULL ORDER BY notes.id
-- params: ()

SELECT books.id, books.name, books.deleted_at 
FROM books 
WHERE books.id = ? AND books.deleted_at IS NULL
-- params: (1,)

SELECT notes.id, notes.text, notes.book_id, notes.deleted_at 
FROM notes 
WHERE ? = notes.book_id AND notes.deleted_at IS NULL AND notes.deleted_at IS NULL ORDER BY notes.id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT books.id, books.name, books.deleted_at 
FROM books 
WHERE books.deleted_at IS NULL
-- params: ()

SELECT notes.book_id, notes.id, notes.text, notes.deleted_at 
FROM notes 
WHERE notes.book_id IN (?) AND notes.deleted_at IS NULL AND notes.deleted_at IS NULL ORDER BY notes.id
-- params: (1,)

SELECT books.name, notes.text 
FROM books JOIN notes ON books.id = notes.book_id AND notes.deleted_at IS NULL 
WHERE books.deleted_at IS NULL ORDER BY notes.id
-- params: ()

SELECT notes.text 
FROM notes ORDER BY notes.id
-- params: ()

SELECT notes.id, notes.text, notes.book_id, notes.deleted_at 
FROM notes 
WHERE notes.deleted_at IS NOT NULL
-- params: ()

UPDATE notes SET deleted_at=? WHERE notes.id = ?
-- params: (None, 2)

COMMIT

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT notes.id AS notes_id, notes.text AS notes_text, notes.book_id AS notes_book_id, notes.deleted_at AS notes_deleted_at 
FROM notes 
WHERE notes.deleted_at IS NULL) AS anon_1
-- params: ()

SELECT notes.id, notes.text, notes.book_id, notes.deleted_at 
FROM notes 
WHERE notes.id = ?
-- params: (2,)

ROLLBACK


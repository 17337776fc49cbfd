BEGIN (implicit)

PRAGMA main.table_info("books")
-- params: ()

PRAGMA temp.table_info("books")
-- params: ()

CREATE TABLE books (
	id INTEGER NOT NULL, 
	title VARCHAR(50), 
	summary TEXT, 
	excerpt TEXT, 
	review TEXT, 
	cover BLOB, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO books (title, summary, excerpt, review, cover) VALUES (?, ?, ?, ?, ?)
-- params: ('SQL', 's', 'e', 'r', <memory at 0x...>)

COMMIT

BEGIN (implicit)

SELECT books.id, books.title 
FROM books
-- params: ()

SELECT books.excerpt, books.review 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT books.summary 
FROM books 
WHERE books.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT books.id, books.title, books.summary 
FROM books
-- params: ()

SELECT books.excerpt, books.review 
FROM books 
WHERE books.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT books.id, books.title, books.excerpt, books.review 
FROM books
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT books.id, books.title, books.summary, books.excerpt, books.review, books.cover 
FROM books
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT books.id, books.cover 
FROM books
-- params: ()

SELECT books.title 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT books.excerpt, books.review 
FROM books 
WHERE books.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT books.id, books.title 
FROM books
-- params: ()

SELECT books.excerpt, books.review 
FROM books 
WHERE books.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT books.id, books.summary 
FROM books
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT books.id, books.title 
FROM books 
WHERE books.id = ?
-- params: (1,)

UPDATE books SET summary=? WHERE books.id = ?
-- params: ('written without reading', 1)

COMMIT

BEGIN (implicit)

SELECT books.summary 
FROM books 
WHERE books.id = ?
-- params: (1,)

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("authors")
-- params: ()

PRAGMA temp.table_info("authors")
-- params: ()

PRAGMA main.table_info("books")
-- params: ()

PRAGMA temp.table_info("books")
-- params: ()

PRAGMA main.table_info("chapters")
-- params: ()

PRAGMA temp.table_info("chapters")
-- params: ()

PRAGMA main.table_info("letters")
-- params: ()

PRAGMA temp.table_info("letters")
-- params: ()

CREATE TABLE authors (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE books (
	id INTEGER NOT NULL, 
	title VARCHAR, 
	author_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(author_id) REFERENCES authors (id)
)
-- params: ()

CREATE TABLE letters (
	id INTEGER NOT NULL, 
	author_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(author_id) REFERENCES authors (id)
)
-- params: ()

CREATE TABLE chapters (
	id INTEGER NOT NULL, 
	book_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(book_id) REFERENCES books (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO authors (name) VALUES (?)
-- params: ('a',)

INSERT INTO books (title, author_id) VALUES (?, ?) RETURNING id
-- params: ('x', 1)

INSERT INTO books (title, author_id) VALUES (?, ?) RETURNING id
-- params: ('y', 1)

INSERT INTO books (title, author_id) VALUES (?, ?) RETURNING id
-- params: ('z', 1)

INSERT INTO letters (author_id) VALUES (?) RETURNING id
-- params: (1,)

INSERT INTO letters (author_id) VALUES (?) RETURNING id
-- params: (1,)

INSERT INTO chapters (book_id) VALUES (?) RETURNING id
-- params: (1,)

INSERT INTO chapters (book_id) VALUES (?) RETURNING id
-- params: (1,)

INSERT INTO chapters (book_id) VALUES (?) RETURNING id
-- params: (2,)

INSERT INTO chapters (book_id) VALUES (?) RETURNING id
-- params: (2,)

INSERT INTO chapters (book_id) VALUES (?) RETURNING id
-- params: (3,)

INSERT INTO chapters (book_id) VALUES (?) RETURNING id
-- params: (3,)

COMMIT

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT authors.id AS authors_id, authors.name AS authors_name 
FROM authors) AS anon_1
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT books.id AS books_id, books.title AS books_title, books.author_id AS books_author_id 
FROM books) AS anon_1
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT chapters.id AS chapters_id, chapters.book_id AS chapters_book_id 
FROM chapters) AS anon_1
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT letters.id AS letters_id, letters.author_id AS letters_author_id 
FROM letters) AS anon_1
-- params: ()

SELECT authors.id, authors.name 
FROM authors 
WHERE authors.id = ?
-- params: (1,)

SELECT books.id, books.title, books.author_id 
FROM books 
WHERE ? = books.author_id
-- params: (1,)

SELECT chapters.id, chapters.book_id 
FROM chapters 
WHERE ? = chapters.book_id
-- params: (1,)

DELETE FROM chapters WHERE chapters.id = ?
-- params: [(1,), (2,)]

DELETE FROM books WHERE books.id = ?
-- params: (1,)

SELECT count(*) AS count_1 
FROM (SELECT authors.id AS authors_id, authors.name AS authors_name 
FROM authors) AS anon_1
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT books.id AS books_id, books.title AS books_title, books.author_id AS books_author_id 
FROM books) AS anon_1
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT chapters.id AS chapters_id, chapters.book_id AS chapters_book_id 
FROM chapters) AS anon_1
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT letters.id AS letters_id, letters.author_id AS letters_author_id 
FROM letters) AS anon_1
-- params: ()

COMMIT

BEGIN (implicit)

SELECT authors.id, authors.name 
FROM authors 
WHERE authors.id = ?
-- params: (1,)

SELECT letters.id, letters.author_id 
FROM letters 
WHERE ? = letters.author_id
-- params: (1,)

UPDATE letters SET author_id=? WHERE letters.id = ?
-- params: (None, 2)

COMMIT

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT authors.id AS authors_id, authors.name AS authors_name 
FROM authors) AS anon_1
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT books.id AS books_id, books.title AS books_title, books.author_id AS books_author_id 
FROM books) AS anon_1
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT chapters.id AS chapters_id, chapters.book_id AS chapters_book_id 
FROM chapters) AS anon_1
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT letters.id AS letters_id, letters.author_id AS letters_author_id 
FROM letters) AS anon_1
-- params: ()

SELECT letters.author_id AS letters_author_id 
FROM letters ORDER BY letters.id
-- params: ()

SELECT authors.id, authors.name 
FROM authors 
WHERE authors.id = ?
-- params: (1,)

SELECT books.id, books.title, books.author_id 
FROM books 
WHERE ? = books.author_id
-- params: (1,)

SELECT chapters.id, chapters.book_id 
FROM chapters 
WHERE ? = chapters.book_id
-- params: (2,)

DELETE FROM chapters WHERE chapters.id = ?
-- params: [(3,), (4,)]

DELETE FROM books WHERE books.id = ?
-- params: (2,)

COMMIT

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT authors.id AS authors_id, authors.name AS authors_name 
FROM authors) AS anon_1
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT books.id AS books_id, books.title AS books_title, books.author_id AS books_author_id 
FROM books) AS anon_1
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT chapters.id AS chapters_id, chapters.book_id AS chapters_book_id 
FROM chapters) AS anon_1
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT letters.id AS letters_id, letters.author_id AS letters_author_id 
FROM letters) AS anon_1
-- params: ()

SELECT authors.id, authors.name 
FROM authors 
WHERE authors.id = ?
-- params: (1,)

SELECT books.id, books.title, books.author_id 
FROM books 
WHERE ? = books.author_id
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT authors.id, authors.name 
FROM authors 
WHERE authors.id = ?
-- params: (1,)

SELECT books.id, books.title, books.author_id 
FROM books 
WHERE ? = books.author_id
-- params: (1,)

INSERT INTO authors (name) VALUES (?)
-- params: ('b',)

UPDATE books SET author_id=? WHERE books.id = ?
-- params: (2, 3)

COMMIT

BEGIN (implicit)

SELECT books.id, books.title, books.author_id 
FROM books 
WHERE books.id = ?
-- params: (3,)

SELECT authors.id, authors.name 
FROM authors 
WHERE authors.id = ?
-- params: (2,)

SELECT count(*) AS count_1 
FROM (SELECT authors.id AS authors_id, authors.name AS authors_name 
FROM authors) AS anon_1
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT books.id AS books_id, books.title AS books_title, books.author_id AS books_author_id 
FROM books) AS anon_1
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT chapters.id AS chapters_id, chapters.book_id AS chapters_book_id 
FROM chapters) AS anon_1
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT letters.id AS letters_id, letters.author_id AS letters_author_id 
FROM letters) AS anon_1
-- params: ()

SELECT authors.id, authors.name 
FROM authors 
WHERE authors.id = ?
-- params: (1,)

SELECT books.id, books.title, books.author_id 
FROM books 
WHERE ? = books.author_id
-- params: (1,)

SELECT books.id, books.title, books.author_id 
FROM books 
WHERE ? = books.author_id
-- params: (2,)

SELECT chapters.id, chapters.book_id 
FROM chapters 
WHERE ? = chapters.book_id
-- params: (3,)

SELECT letters.id, letters.author_id 
FROM letters 
WHERE ? = letters.author_id
-- params: (2,)

DELETE FROM chapters WHERE chapters.id = ?
-- params: [(5,), (6,)]

DELETE FROM books WHERE books.id = ?
-- params: (3,)

DELETE FROM authors WHERE authors.id = ?
-- params: (2,)

COMMIT

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT authors.id AS authors_id, authors.name AS authors_name 
FROM authors) AS anon_1
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT books.id AS books_id, books.title AS books_title, books.author_id AS books_author_id 
FROM books) AS anon_1
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT chapters.id AS chapters_id, chapters.book_id AS chapters_book_id 
FROM chapters) AS anon_1
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT letters.id AS letters_id, letters.author_id AS letters_author_id 
FROM letters) AS anon_1
-- params: ()

INSERT INTO books (title, author_id) VALUES (?, ?)
-- params: ("nobody's", None)

ROLLBACK


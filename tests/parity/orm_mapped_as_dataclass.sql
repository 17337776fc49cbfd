BEGIN (implicit)

PRAGMA main.table_info("authors")
-- params: ()

PRAGMA temp.table_info("authors")
-- params: ()

PRAGMA main.table_info("books")
-- params: ()

PRAGMA temp.table_info("books")
-- params: ()

CREATE TABLE authors (
	id INTEGER NOT NULL, 
	name VARCHAR(30) NOT NULL, 
	country VARCHAR, 
	secret VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE books (
	id INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	author_id INTEGER, 
	pages INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(author_id) REFERENCES authors (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO authors (name, country, secret) VALUES (?, ?, ?)
-- params: ('Ann', 'NZ', 's3')

INSERT INTO books (title, author_id, pages) VALUES (?, ?, ?)
-- params: ('Trees', 1, 12)

COMMIT

BEGIN (implicit)

SELECT authors.id, authors.name, authors.country, authors.secret 
FROM authors 
WHERE authors.id = ?
-- params: (1,)

SELECT books.id, books.title, books.author_id, books.pages 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT books.title 
FROM books JOIN authors ON authors.id = books.author_id 
WHERE authors.country = ?
-- params: ('NZ',)

ROLLBACK


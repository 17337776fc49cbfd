BEGIN (implicit)

PRAGMA main.table_info("shelves")
-- params: ()

PRAGMA temp.table_info("shelves")
-- params: ()

PRAGMA main.table_info("books")
-- params: ()

PRAGMA temp.table_info("books")
-- params: ()

CREATE TABLE shelves (
	id INTEGER NOT NULL, 
	name VARCHAR(10), 
	version INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE books (
	id INTEGER NOT NULL, 
	shelf_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(shelf_id) REFERENCES shelves (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO shelves (id, name, version) VALUES (?, ?, ?)
-- params: (1, None, 1)

INSERT INTO books (id, shelf_id) VALUES (?, ?)
-- params: (1, 1)

COMMIT

BEGIN (implicit)

SELECT shelves.id, shelves.name, shelves.version 
FROM shelves
-- params: ()

BEGIN (implicit)

SELECT shelves.id, shelves.name, shelves.version 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT shelves.id, shelves.name, shelves.version 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

SELECT books.id, books.shelf_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

ROLLBACK

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.name, shelves.version, books_1.id AS id_1, books_1.shelf_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id
-- params: ()

BEGIN (implicit)

SELECT shelves.id, shelves.name, shelves.version 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

SELECT shelves.id, shelves.name, shelves.version, books_1.id AS id_1, books_1.shelf_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id 
WHERE shelves.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

ROLLBACK

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.name, shelves.version 
FROM shelves
-- params: ()

BEGIN (implicit)

SELECT shelves.id, shelves.name, shelves.version 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT shelves.id, shelves.name, shelves.version 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id, shelves_1.id, shelves_1.name, shelves_1.version 
FROM books LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books.shelf_id 
WHERE ? = books.shelf_id
-- params: (1,)

SELECT books.id, books.shelf_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

ROLLBACK

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.name, shelves.version 
FROM shelves
-- params: ()

BEGIN (implicit)

SELECT shelves.id, shelves.name, shelves.version 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT shelves.id, shelves.name, shelves.version 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

ROLLBACK

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.name, shelves.version, books_1.id AS id_1, books_1.shelf_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id
-- params: ()

BEGIN (implicit)

SELECT shelves.id, shelves.name, shelves.version, books_1.id AS id_1, books_1.shelf_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id 
WHERE shelves.id = ?
-- params: (1,)

ROLLBACK

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.name, shelves.version, books_1.id AS id_1, books_1.shelf_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id
-- params: ()

SELECT shelves.id, shelves.name, shelves.version 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

SELECT books.id, books.shelf_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.name, shelves.version, books_1.id AS id_1, books_1.shelf_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id
-- params: ()

BEGIN (implicit)

SELECT shelves.id, shelves.name, shelves.version 
FROM shelves
-- params: ()

SELECT books.shelf_id, books.id 
FROM books 
WHERE books.shelf_id IN (?)
-- params: (1,)

SELECT shelves.id, shelves.name, shelves.version 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

SELECT books.id, books.shelf_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

ROLLBACK

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.name, shelves.version, books_1.id AS id_1, books_1.shelf_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id
-- params: ()

BEGIN (implicit)

SELECT shelves.id, shelves.name, shelves.version 
FROM shelves
-- params: ()

SELECT shelves.id, shelves.name, shelves.version 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

ROLLBACK

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.name, shelves.version, books_1.id AS id_1, books_1.shelf_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id
-- params: ()

BEGIN (implicit)

SELECT shelves.id, shelves.name, shelves.version 
FROM shelves
-- params: ()

SELECT shelves.id, shelves.name, shelves.version 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

ROLLBACK

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.name, shelves.version 
FROM shelves
-- params: ()

SELECT shelves.id, shelves.name, shelves.version 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

SELECT books.id, books.shelf_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.name, shelves.version 
FROM shelves
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.name, shelves.version 
FROM shelves
-- params: ()

ROLLBACK


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
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE books (
	id INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	pages INTEGER NOT NULL, 
	shelf_id INTEGER, 
	part_of_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(shelf_id) REFERENCES shelves (id), 
	FOREIGN KEY(part_of_id) REFERENCES books (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO shelves (name) VALUES (?)
-- params: ('top',)

INSERT INTO books (title, pages, shelf_id, part_of_id) VALUES (?, ?, ?, ?) RETURNING id
-- params: ('a', 1, 1, None)

INSERT INTO books (title, pages, shelf_id, part_of_id) VALUES (?, ?, ?, ?) RETURNING id
-- params: ('b', 2, 1, None)

COMMIT

BEGIN (implicit)

SELECT shelves.id, shelves.name, books_1.id AS id_1, books_1.title, books_1.pages, books_1.shelf_id, books_1.part_of_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id 
WHERE shelves.id = ? ORDER BY books_1.id
-- params: (1,)

SELECT books.id, books.title, books.pages, books.shelf_id, books.part_of_id, shelves_1.id, shelves_1.name 
FROM books LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books.shelf_id 
WHERE ? = books.part_of_id ORDER BY books.id
-- params: (1,)

SELECT books.id, books.title, books.pages, books.shelf_id, books.part_of_id, shelves_1.id, shelves_1.name 
FROM books LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books.shelf_id 
WHERE ? = books.part_of_id ORDER BY books.id
-- params: (2,)

SELECT books.id, books.title, books.pages, books.shelf_id, books.part_of_id, shelves_1.id AS id_1, shelves_1.name 
FROM books LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books.shelf_id 
WHERE books.id = ?
-- params: (1,)

SELECT books.id, books.title, books.pages, books.shelf_id, books.part_of_id, shelves_1.id, shelves_1.name 
FROM books LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books.shelf_id 
WHERE ? = books.part_of_id ORDER BY books.id
-- params: (1,)

SELECT shelves.id, shelves.name, books_1.id AS id_1, books_1.title, books_1.pages, books_1.shelf_id, books_1.part_of_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id 
WHERE shelves.id = ? ORDER BY books_1.id
-- params: (1,)

SELECT shelves.id, shelves.name, books_1.id AS id_1, books_1.title, books_1.pages, books_1.shelf_id, books_1.part_of_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id 
WHERE shelves.id = ? ORDER BY books_1.id
-- params: (1,)

UPDATE books SET title=? WHERE books.id = ?
-- params: ('new', 1)

INSERT INTO books (title, pages, shelf_id, part_of_id) VALUES (?, ?, ?, ?)
-- params: ('c', 3, None, 2)

COMMIT

BEGIN (implicit)

SELECT books.id, books.title, books.pages, books.shelf_id, books.part_of_id, shelves_1.id AS id_1, shelves_1.name 
FROM books LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books.shelf_id 
WHERE books.id = ?
-- params: (2,)

SELECT books.id, books.title, books.pages, books.shelf_id, books.part_of_id, shelves_1.id, shelves_1.name 
FROM books LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books.shelf_id 
WHERE ? = books.part_of_id ORDER BY books.id
-- params: (2,)

SELECT books.id, books.title, books.pages, books.shelf_id, books.part_of_id, shelves_1.id AS id_1, shelves_1.name 
FROM books LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books.shelf_id 
WHERE books.id = ?
-- params: (1,)

SELECT books.id, books.title, books.pages, books.shelf_id, books.part_of_id, shelves_1.id, shelves_1.name 
FROM books LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books.shelf_id 
WHERE ? = books.part_of_id ORDER BY books.id
-- params: (1,)

INSERT INTO books (title, pages, part_of_id) VALUES ('d', 4, 2)
-- params: ()

SELECT books.id, books.title, books.pages, books.shelf_id, books.part_of_id, shelves_1.id AS id_1, shelves_1.name 
FROM books LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books.shelf_id
-- params: ()

SELECT books.id, books.title, books.pages, books.shelf_id, books.part_of_id, shelves_1.id AS id_1, shelves_1.name 
FROM books LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books.shelf_id
-- params: ()

SELECT books.part_of_id, books.id, books.title, books.pages, books.shelf_id, shelves_1.id, shelves_1.name 
FROM books LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books.shelf_id 
WHERE books.part_of_id IN (?, ?, ?, ?) ORDER BY books.id
-- params: (1, 2, 3, 4)

DELETE FROM books WHERE title = 'd'
-- params: ()

SELECT books.id, books.title, books.pages, books.shelf_id, books.part_of_id, shelves_1.id AS id_1, shelves_1.name 
FROM books LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books.shelf_id
-- params: ()

SELECT books.id, books.title, books.pages, books.shelf_id, books.part_of_id, shelves_1.id, shelves_1.name 
FROM books LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books.shelf_id 
WHERE ? = books.part_of_id ORDER BY books.id
-- params: (2,)

ROLLBACK


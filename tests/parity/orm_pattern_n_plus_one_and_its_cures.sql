BEGIN (implicit)

PRAGMA main.table_info("libraries")
-- params: ()

PRAGMA temp.table_info("libraries")
-- params: ()

PRAGMA main.table_info("shelves")
-- params: ()

PRAGMA temp.table_info("shelves")
-- params: ()

PRAGMA main.table_info("books")
-- params: ()

PRAGMA temp.table_info("books")
-- params: ()

CREATE TABLE libraries (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE shelves (
	id INTEGER NOT NULL, 
	library_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(library_id) REFERENCES libraries (id)
)
-- params: ()

CREATE TABLE books (
	id INTEGER NOT NULL, 
	title VARCHAR, 
	shelf_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(shelf_id) REFERENCES shelves (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO libraries (name) VALUES (?)
-- params: ('l0',)

INSERT INTO shelves (library_id) VALUES (?) RETURNING id
-- params: (1,)

INSERT INTO shelves (library_id) VALUES (?) RETURNING id
-- params: (1,)

INSERT INTO books (title, shelf_id) VALUES (?, ?) RETURNING id
-- params: ('000', 1)

INSERT INTO books (title, shelf_id) VALUES (?, ?) RETURNING id
-- params: ('001', 1)

INSERT INTO books (title, shelf_id) VALUES (?, ?) RETURNING id
-- params: ('010', 2)

INSERT INTO books (title, shelf_id) VALUES (?, ?) RETURNING id
-- params: ('011', 2)

INSERT INTO libraries (name) VALUES (?)
-- params: ('l1',)

INSERT INTO shelves (library_id) VALUES (?) RETURNING id
-- params: (2,)

INSERT INTO shelves (library_id) VALUES (?) RETURNING id
-- params: (2,)

INSERT INTO books (title, shelf_id) VALUES (?, ?) RETURNING id
-- params: ('100', 3)

INSERT INTO books (title, shelf_id) VALUES (?, ?) RETURNING id
-- params: ('101', 3)

INSERT INTO books (title, shelf_id) VALUES (?, ?) RETURNING id
-- params: ('110', 4)

INSERT INTO books (title, shelf_id) VALUES (?, ?) RETURNING id
-- params: ('111', 4)

INSERT INTO libraries (name) VALUES (?)
-- params: ('l2',)

INSERT INTO shelves (library_id) VALUES (?) RETURNING id
-- params: (3,)

INSERT INTO shelves (library_id) VALUES (?) RETURNING id
-- params: (3,)

INSERT INTO books (title, shelf_id) VALUES (?, ?) RETURNING id
-- params: ('200', 5)

INSERT INTO books (title, shelf_id) VALUES (?, ?) RETURNING id
-- params: ('201', 5)

INSERT INTO books (title, shelf_id) VALUES (?, ?) RETURNING id
-- params: ('210', 6)

INSERT INTO books (title, shelf_id) VALUES (?, ?) RETURNING id
-- params: ('211', 6)

COMMIT

BEGIN (implicit)

SELECT libraries.id AS libraries_id, libraries.name AS libraries_name 
FROM libraries ORDER BY libraries.id
-- params: ()

SELECT shelves.id, shelves.library_id 
FROM shelves 
WHERE ? = shelves.library_id
-- params: (1,)

SELECT books.id, books.title, books.shelf_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

SELECT books.id, books.title, books.shelf_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (2,)

SELECT shelves.id, shelves.library_id 
FROM shelves 
WHERE ? = shelves.library_id
-- params: (2,)

SELECT books.id, books.title, books.shelf_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (3,)

SELECT books.id, books.title, books.shelf_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (4,)

SELECT shelves.id, shelves.library_id 
FROM shelves 
WHERE ? = shelves.library_id
-- params: (3,)

SELECT books.id, books.title, books.shelf_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (5,)

SELECT books.id, books.title, books.shelf_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (6,)

ROLLBACK

BEGIN (implicit)

SELECT libraries.id AS libraries_id, libraries.name AS libraries_name, books_1.id AS books_1_id, books_1.title AS books_1_title, books_1.shelf_id AS books_1_shelf_id, shelves_1.id AS shelves_1_id, shelves_1.library_id AS shelves_1_library_id 
FROM libraries LEFT OUTER JOIN shelves AS shelves_1 ON libraries.id = shelves_1.library_id LEFT OUTER JOIN books AS books_1 ON shelves_1.id = books_1.shelf_id ORDER BY libraries.id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT libraries.id AS libraries_id, libraries.name AS libraries_name 
FROM libraries ORDER BY libraries.id
-- params: ()

SELECT shelves.library_id, shelves.id 
FROM shelves 
WHERE shelves.library_id IN (?, ?, ?)
-- params: (1, 2, 3)

SELECT books.shelf_id, books.id, books.title 
FROM books 
WHERE books.shelf_id IN (?, ?, ?, ?, ?, ?)
-- params: (1, 2, 3, 4, 5, 6)

ROLLBACK

BEGIN (implicit)

SELECT libraries.id AS libraries_id, libraries.name AS libraries_name 
FROM libraries ORDER BY libraries.id
-- params: ()

SELECT shelves.id AS shelves_id, shelves.library_id AS shelves_library_id, anon_1.libraries_id AS anon_1_libraries_id 
FROM (SELECT libraries.id AS libraries_id 
FROM libraries) AS anon_1 JOIN shelves ON anon_1.libraries_id = shelves.library_id
-- params: ()

SELECT books.id AS books_id, books.title AS books_title, books.shelf_id AS books_shelf_id, shelves_1.id AS shelves_1_id 
FROM (SELECT libraries.id AS libraries_id 
FROM libraries) AS anon_1 JOIN shelves AS shelves_1 ON anon_1.libraries_id = shelves_1.library_id JOIN books ON shelves_1.id = books.shelf_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT libraries.id AS libraries_id, libraries.name AS libraries_name 
FROM libraries ORDER BY libraries.id
-- params: ()

SELECT shelves.library_id, shelves.id, books_1.id, books_1.title, books_1.shelf_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id 
WHERE shelves.library_id IN (?, ?, ?)
-- params: (1, 2, 3)

ROLLBACK

BEGIN (implicit)

SELECT books.id AS books_id, books.title AS books_title, books.shelf_id AS books_shelf_id, shelves.id AS shelves_id, shelves.library_id AS shelves_library_id, libraries.id AS libraries_id, libraries.name AS libraries_name 
FROM libraries JOIN shelves ON libraries.id = shelves.library_id JOIN books ON shelves.id = books.shelf_id ORDER BY libraries.id, shelves.id, books.id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT libraries.name AS libraries_name, count(books.id) AS count_1 
FROM libraries JOIN shelves ON libraries.id = shelves.library_id JOIN books ON shelves.id = books.shelf_id GROUP BY libraries.id ORDER BY libraries.id
-- params: ()

SELECT books.id AS books_id, books.title AS books_title, books.shelf_id AS books_shelf_id, libraries_1.id AS libraries_1_id, libraries_1.name AS libraries_1_name, shelves_1.id AS shelves_1_id, shelves_1.library_id AS shelves_1_library_id 
FROM books LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books.shelf_id LEFT OUTER JOIN libraries AS libraries_1 ON libraries_1.id = shelves_1.library_id ORDER BY books.id
-- params: ()

ROLLBACK


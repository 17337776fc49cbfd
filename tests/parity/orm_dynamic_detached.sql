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

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id) VALUES (?, ?)
-- params: (1, 1)

COMMIT

BEGIN (implicit)

INSERT INTO books (id, shelf_id) VALUES (?, ?)
-- params: (3, 1)

COMMIT

BEGIN (implicit)

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: (1,)


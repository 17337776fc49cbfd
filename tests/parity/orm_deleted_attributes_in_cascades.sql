BEGIN (implicit)

PRAGMA main.table_info("shelves")
-- params: ()

PRAGMA temp.table_info("shelves")
-- params: ()

PRAGMA main.table_info("lenders")
-- params: ()

PRAGMA temp.table_info("lenders")
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

CREATE TABLE lenders (
	id INTEGER NOT NULL, 
	size INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE books (
	id INTEGER NOT NULL, 
	shelf_id INTEGER, 
	lender_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(shelf_id) REFERENCES shelves (id), 
	FOREIGN KEY(lender_id) REFERENCES lenders (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT shelves.id 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT lenders.id, lenders.size 
FROM lenders 
WHERE lenders.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT shelves.id 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT lenders.id, lenders.size 
FROM lenders 
WHERE lenders.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT shelves.id 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT lenders.id, lenders.size 
FROM lenders 
WHERE lenders.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

DELETE FROM books WHERE books.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT shelves.id 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT lenders.id, lenders.size 
FROM lenders 
WHERE lenders.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

DELETE FROM books WHERE books.id = ?
-- params: (1,)

DELETE FROM lenders WHERE lenders.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT shelves.id 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT lenders.id, lenders.size 
FROM lenders 
WHERE lenders.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT shelves.id 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT lenders.id, lenders.size 
FROM lenders 
WHERE lenders.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT lenders.id, lenders.size 
FROM lenders 
WHERE lenders.id = ?
-- params: (1,)

SELECT shelves.id 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

ROLLBACK

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT lenders.id, lenders.size 
FROM lenders 
WHERE lenders.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT shelves.id 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT lenders.id, lenders.size 
FROM lenders 
WHERE lenders.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT shelves.id 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT lenders.id, lenders.size 
FROM lenders 
WHERE lenders.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT shelves.id 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT lenders.id, lenders.size 
FROM lenders 
WHERE lenders.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT shelves.id 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT lenders.id, lenders.size 
FROM lenders 
WHERE lenders.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

UPDATE books SET lender_id=? WHERE books.id = ?
-- params: (None, 1)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT shelves.id 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

DELETE FROM books WHERE books.id = ?
-- params: (1,)

DELETE FROM shelves WHERE shelves.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT shelves.id 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT lenders.id, lenders.size 
FROM lenders 
WHERE lenders.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT shelves.id 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT lenders.id, lenders.size 
FROM lenders 
WHERE lenders.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT shelves.id 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT lenders.id, lenders.size 
FROM lenders 
WHERE lenders.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT shelves.id 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT lenders.id, lenders.size 
FROM lenders 
WHERE lenders.id = ?
-- params: (1,)

ROLLBACK

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT shelves.id 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT shelves.id 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT lenders.id, lenders.size 
FROM lenders 
WHERE lenders.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT shelves.id 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT lenders.id, lenders.size 
FROM lenders 
WHERE lenders.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT shelves.id 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT lenders.id, lenders.size 
FROM lenders 
WHERE lenders.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

SELECT books.id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

UPDATE books SET shelf_id=? WHERE books.id = ?
-- params: (None, 1)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT shelves.id 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT lenders.id, lenders.size 
FROM lenders 
WHERE lenders.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

SELECT books.id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

UPDATE books SET shelf_id=? WHERE books.id = ?
-- params: (None, 1)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

DELETE FROM books WHERE books.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT shelves.id 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT lenders.id, lenders.size 
FROM lenders 
WHERE lenders.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

DELETE FROM books WHERE books.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT shelves.id 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT lenders.id, lenders.size 
FROM lenders 
WHERE lenders.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

ROLLBACK

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT shelves.id 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT lenders.id, lenders.size 
FROM lenders 
WHERE lenders.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT shelves.id 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT lenders.id, lenders.size 
FROM lenders 
WHERE lenders.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT shelves.id 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT lenders.id, lenders.size 
FROM lenders 
WHERE lenders.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lenders (id, size) VALUES (?, ?)
-- params: (1, None)

INSERT INTO shelves (id) VALUES (?)
-- params: (1,)

INSERT INTO books (id, shelf_id, lender_id) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE books.id = ?
-- params: (1,)

SELECT shelves.id 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT lenders.id, lenders.size 
FROM lenders 
WHERE lenders.id = ?
-- params: (1,)

SELECT books.id, books.shelf_id, books.lender_id 
FROM books 
WHERE ? = books.shelf_id
-- params: (1,)

UPDATE books SET shelf_id=? WHERE books.id = ?
-- params: (None, 1)

DELETE FROM shelves WHERE shelves.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

DELETE FROM books
-- params: ()

DELETE FROM shelves
-- params: ()

DELETE FROM lenders
-- params: ()

COMMIT


BEGIN (implicit)

PRAGMA main.table_info("shelves")
-- params: ()

PRAGMA temp.table_info("shelves")
-- params: ()

PRAGMA main.table_info("books")
-- params: ()

PRAGMA temp.table_info("books")
-- params: ()

PRAGMA main.table_info("lenders")
-- params: ()

PRAGMA temp.table_info("lenders")
-- params: ()

CREATE TABLE shelves (
	id VARCHAR(5) NOT NULL, 
	kind VARCHAR(5), 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE lenders (
	id VARCHAR(5) NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE books (
	id VARCHAR(5) NOT NULL, 
	shelf_id VARCHAR(5), 
	before_id VARCHAR(5), 
	lender_id VARCHAR(5), 
	PRIMARY KEY (id), 
	FOREIGN KEY(shelf_id) REFERENCES shelves (id), 
	FOREIGN KEY(before_id) REFERENCES books (id), 
	FOREIGN KEY(lender_id) REFERENCES lenders (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO shelves (id, kind) VALUES (?, ?)
-- params: [('s1', 'glass'), ('s2', 'shelf')]

INSERT INTO lenders (id) VALUES (?)
-- params: ('l1',)

INSERT INTO books (id, shelf_id, before_id, lender_id) VALUES (?, ?, ?, ?)
-- params: [('b1', 's1', None, 'l1'), ('b2', 's2', 'b1', None), ('b3', 's1', None, None)]

COMMIT

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

SELECT books.id, books.shelf_id, books.before_id, books.lender_id, shelves_1.id, shelves_1.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books_1.shelf_id 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

SELECT books.id, books.shelf_id, books.before_id, books.lender_id, shelves_1.id, shelves_1.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books_1.shelf_id 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

SELECT books.id, books.shelf_id, books.before_id, books.lender_id, shelves_1.id, shelves_1.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books_1.shelf_id 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

SELECT books.id, books.shelf_id, books.before_id, books.lender_id, shelves_1.id, shelves_1.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books_1.shelf_id 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves 
WHERE shelves.kind IN (?)
-- params: ('glass',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves 
WHERE shelves.kind IN (?)
-- params: ('glass',)

ROLLBACK

BEGIN (implicit)

SELECT shelves_1.id, shelves_1.kind 
FROM shelves AS shelves_1
-- params: ()

SELECT books.id, books.shelf_id, books.before_id, books.lender_id, shelves_1.id, shelves_1.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id, lenders_1.id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books_1.shelf_id LEFT OUTER JOIN lenders AS lenders_1 ON lenders_1.id = books.lender_id 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

ROLLBACK

BEGIN (implicit)

SELECT shelves_1.id, shelves_1.kind 
FROM shelves AS shelves_1
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

SELECT books.id, books.shelf_id, books.before_id, books.lender_id, shelves_1.id, shelves_1.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books_1.shelf_id 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

SELECT books.id, books.shelf_id, books.before_id, books.lender_id, shelves_1.id, shelves_1.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books_1.shelf_id 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

SELECT books.id, books.shelf_id, books.before_id, books.lender_id, shelves_1.id, shelves_1.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books_1.shelf_id 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

ROLLBACK

BEGIN (implicit)

SELECT lenders.id 
FROM lenders
-- params: ()

SELECT books.id, books.shelf_id, books.before_id, books.lender_id, shelves_1.id, shelves_1.kind, shelves_2.id, shelves_2.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id, lenders_1.id 
FROM books LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books.shelf_id LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_2 ON shelves_2.id = books_1.shelf_id LEFT OUTER JOIN lenders AS lenders_1 ON lenders_1.id = books.lender_id 
WHERE ? = books.lender_id
-- params: ('l1',)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves ORDER BY shelves.id DESC
-- params: ()

SELECT books.shelf_id, books.id, books.before_id, books.lender_id, shelves_1.id, shelves_1.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books_1.shelf_id 
WHERE books.shelf_id IN (?, ?) ORDER BY books.id
-- params: ('s2', 's1')

SELECT shelves.id, shelves.kind 
FROM shelves 
WHERE shelves.id IN (?, ?)
-- params: ('s1', 's2')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

ROLLBACK

BEGIN (implicit)

ROLLBACK


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

SELECT books.id, books.shelf_id, books.before_id, books.lender_id, shelves_1.id, shelves_1.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id, lenders_1.id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books_1.shelf_id LEFT OUTER JOIN lenders AS lenders_1 ON lenders_1.id = books.lender_id 
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

SELECT books.shelf_id, books.id, books.before_id, books.lender_id, shelves_1.id, shelves_1.kind, shelves_2.id, shelves_2.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id, lenders_1.id 
FROM books LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books.shelf_id LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_2 ON shelves_2.id = books_1.shelf_id LEFT OUTER JOIN lenders AS lenders_1 ON lenders_1.id = books.lender_id 
WHERE books.shelf_id IN (?, ?) ORDER BY books.id
-- params: ('s1', 's2')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

SELECT books.shelf_id, books.id, books.before_id, books.lender_id, shelves_1.id, shelves_1.kind, shelves_2.id, shelves_2.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM books LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books.shelf_id LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_2 ON shelves_2.id = books_1.shelf_id 
WHERE books.shelf_id IN (?, ?) ORDER BY books.id
-- params: ('s1', 's2')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind, lenders_1.id AS id_1, books_1.id AS id_2, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id LEFT OUTER JOIN lenders AS lenders_1 ON lenders_1.id = books_1.lender_id ORDER BY books_1.id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind, lenders_1.id AS id_1, books_1.id AS id_2, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id LEFT OUTER JOIN lenders AS lenders_1 ON lenders_1.id = books_1.lender_id ORDER BY books_1.id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

SELECT books.id, books.shelf_id, books.before_id, books.lender_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

SELECT lenders.id 
FROM lenders 
WHERE lenders.id IN (?)
-- params: ('l1',)

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

SELECT shelves.id, shelves.kind, lenders_1.id AS id_1, books_1.id AS id_2, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id LEFT OUTER JOIN lenders AS lenders_1 ON lenders_1.id = books_1.lender_id ORDER BY books_1.id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind, books_1.id AS id_1, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id ORDER BY books_1.id
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

SELECT books.shelf_id, books.id, books.before_id, books.lender_id, shelves_1.id, shelves_1.kind, shelves_2.id, shelves_2.kind, lenders_1.id, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id, lenders_2.id 
FROM books LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books.shelf_id LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_2 ON shelves_2.id = books_1.shelf_id LEFT OUTER JOIN lenders AS lenders_1 ON lenders_1.id = books_1.lender_id LEFT OUTER JOIN lenders AS lenders_2 ON lenders_2.id = books.lender_id 
WHERE books.shelf_id IN (?, ?) ORDER BY books.id
-- params: ('s1', 's2')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, books.lender_id AS books_lender_id, anon_1.shelves_id AS anon_1_shelves_id, shelves_1.id AS shelves_1_id, shelves_1.kind AS shelves_1_kind, shelves_2.id AS shelves_2_id, shelves_2.kind AS shelves_2_kind, lenders_1.id AS lenders_1_id, books_1.id AS books_1_id, books_1.shelf_id AS books_1_shelf_id, books_1.before_id AS books_1_before_id, books_1.lender_id AS books_1_lender_id, lenders_2.id AS lenders_2_id 
FROM (SELECT shelves.id AS shelves_id 
FROM shelves) AS anon_1 JOIN books ON anon_1.shelves_id = books.shelf_id LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books.shelf_id LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_2 ON shelves_2.id = books_1.shelf_id LEFT OUTER JOIN lenders AS lenders_1 ON lenders_1.id = books_1.lender_id LEFT OUTER JOIN lenders AS lenders_2 ON lenders_2.id = books.lender_id ORDER BY books.id
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

SELECT books.id, books.shelf_id, books.before_id, books.lender_id, shelves_1.id, shelves_1.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books_1.shelf_id 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s2',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

SELECT books.id, books.shelf_id, books.before_id, books.lender_id 
FROM books 
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

SELECT lenders.id 
FROM lenders 
WHERE lenders.id = ?
-- params: ('l1',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

SELECT books.id, books.shelf_id, books.before_id, books.lender_id, shelves_1.id, shelves_1.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books_1.shelf_id 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

SELECT lenders.id 
FROM lenders 
WHERE lenders.id = ?
-- params: ('l1',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

SELECT books.id, books.before_id, shelves_1.id, shelves_1.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id 
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

SELECT books.id, books.shelf_id, books.before_id, books.lender_id, shelves_1.id, shelves_1.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books_1.shelf_id 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

SELECT books.id, books.before_id, shelves_1.id, shelves_1.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books_1.shelf_id 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

SELECT books.shelf_id, books.id, books.before_id, books.lender_id 
FROM books 
WHERE books.shelf_id IN (?, ?) ORDER BY books.id
-- params: ('s1', 's2')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

SELECT books.shelf_id, books.id, books.before_id, books.lender_id, shelves_1.id, shelves_1.kind, shelves_2.id, shelves_2.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM books LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books.shelf_id LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_2 ON shelves_2.id = books_1.shelf_id 
WHERE books.shelf_id IN (?, ?) ORDER BY books.id
-- params: ('s1', 's2')

SELECT lenders.id 
FROM lenders 
WHERE lenders.id = ?
-- params: ('l1',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

SELECT books.shelf_id, books.id, books.before_id, books.lender_id 
FROM books 
WHERE books.shelf_id IN (?, ?) ORDER BY books.id
-- params: ('s1', 's2')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

SELECT books.shelf_id, books.id, books.before_id, shelves_1.id, shelves_1.kind, shelves_2.id, shelves_2.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM books LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books.shelf_id LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_2 ON shelves_2.id = books_1.shelf_id 
WHERE books.shelf_id IN (?, ?) ORDER BY books.id
-- params: ('s1', 's2')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

SELECT books.shelf_id, books.id, books.before_id, books.lender_id, shelves_1.id, shelves_1.kind, shelves_2.id, shelves_2.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM books LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books.shelf_id LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_2 ON shelves_2.id = books_1.shelf_id 
WHERE books.shelf_id IN (?, ?) ORDER BY books.id
-- params: ('s1', 's2')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

SELECT books.shelf_id, books.id, books.before_id, shelves_1.id, shelves_1.kind, shelves_2.id, shelves_2.kind, books_1.id 
FROM books LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books.shelf_id LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_2 ON shelves_2.id = books_1.shelf_id 
WHERE books.shelf_id IN (?, ?) ORDER BY books.id
-- params: ('s1', 's2')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

SELECT books.shelf_id, books.id, books.before_id, shelves_1.id, shelves_1.kind, shelves_2.id, shelves_2.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM books LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books.shelf_id LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_2 ON shelves_2.id = books_1.shelf_id 
WHERE books.shelf_id IN (?, ?) ORDER BY books.id
-- params: ('s1', 's2')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind, books_1.id AS id_1, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id ORDER BY books_1.id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind, books_1.id AS id_1, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id ORDER BY books_1.id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind, books_1.id AS id_1, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id ORDER BY books_1.id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind, books_1.id AS id_1 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id ORDER BY books_1.id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind, books_1.id AS id_1 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id ORDER BY books_1.id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind, books_1.id AS id_1 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id ORDER BY books_1.id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind, books_1.id AS id_1 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id ORDER BY books_1.id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind, lenders_1.id AS id_1, books_1.id AS id_2, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id LEFT OUTER JOIN lenders AS lenders_1 ON lenders_1.id = books_1.lender_id ORDER BY books_1.id
-- params: ()

SELECT shelves.id, shelves.kind 
FROM shelves 
WHERE shelves.id = ? AND shelves.kind IN (?)
-- params: ('s1', 'glass')

SELECT shelves.id, shelves.kind 
FROM shelves 
WHERE shelves.id = ? AND shelves.kind IN (?)
-- params: ('s1', 'glass')

SELECT books.id, books.shelf_id, books.before_id, books.lender_id, shelves_1.id, shelves_1.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books_1.shelf_id 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

SELECT shelves.id, shelves.kind 
FROM shelves 
WHERE shelves.id = ? AND shelves.kind IN (?)
-- params: ('s1', 'glass')

SELECT shelves.id, shelves.kind 
FROM shelves 
WHERE shelves.id = ? AND shelves.kind IN (?)
-- params: ('s1', 'glass')

SELECT books.id, books.shelf_id, books.before_id, books.lender_id, shelves_1.id, shelves_1.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books_1.shelf_id 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

SELECT shelves.id, shelves.kind 
FROM shelves 
WHERE shelves.id = ? AND shelves.kind IN (?)
-- params: ('s1', 'glass')

SELECT shelves.id, shelves.kind 
FROM shelves 
WHERE shelves.id = ? AND shelves.kind IN (?)
-- params: ('s1', 'glass')

SELECT books.id, books.shelf_id, books.before_id, books.lender_id, shelves_1.id, shelves_1.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books_1.shelf_id 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

SELECT shelves.id, shelves.kind 
FROM shelves 
WHERE shelves.id = ? AND shelves.kind IN (?)
-- params: ('s1', 'glass')

SELECT shelves.id, shelves.kind 
FROM shelves 
WHERE shelves.id = ? AND shelves.kind IN (?)
-- params: ('s1', 'glass')

SELECT books.id, books.shelf_id, books.before_id, books.lender_id, shelves_1.id, shelves_1.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books_1.shelf_id 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind, books_1.id AS id_1, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id ORDER BY books_1.id
-- params: ()

SELECT shelves.id, shelves.kind, books_1.id AS id_1, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id 
WHERE shelves.id = ? AND shelves.kind IN (?) ORDER BY books_1.id
-- params: ('s1', 'glass')

SELECT shelves.id, shelves.kind, books_1.id AS id_1, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id 
WHERE shelves.id = ? AND shelves.kind IN (?) ORDER BY books_1.id
-- params: ('s1', 'glass')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind 
FROM shelves
-- params: ()

SELECT shelves.id, shelves.kind 
FROM shelves 
WHERE shelves.id = ? AND shelves.kind IN (?)
-- params: ('s1', 'glass')

SELECT shelves.id, shelves.kind 
FROM shelves 
WHERE shelves.id = ? AND shelves.kind IN (?)
-- params: ('s1', 'glass')

SELECT books.id, books.shelf_id, books.before_id, books.lender_id, shelves_1.id, shelves_1.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books_1.shelf_id 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, shelves.kind, lenders_1.id AS id_1, books_1.id AS id_2, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id LEFT OUTER JOIN lenders AS lenders_1 ON lenders_1.id = books_1.lender_id ORDER BY books_1.id
-- params: ()

SELECT shelves.id, shelves.kind, books_1.id AS id_1, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id 
WHERE shelves.id = ? AND shelves.kind IN (?) ORDER BY books_1.id
-- params: ('s1', 'glass')

SELECT shelves.id, shelves.kind, books_1.id AS id_1, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id 
WHERE shelves.id = ? AND shelves.kind IN (?) ORDER BY books_1.id
-- params: ('s1', 'glass')

ROLLBACK

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.before_id, books.lender_id, shelves.id AS id_1, shelves.kind 
FROM shelves JOIN books ON shelves.id = books.shelf_id
-- params: ()

SELECT shelves.id, shelves.kind 
FROM shelves 
WHERE shelves.id = ? AND shelves.kind IN (?)
-- params: ('s1', 'glass')

SELECT shelves.id, shelves.kind 
FROM shelves 
WHERE shelves.id = ? AND shelves.kind IN (?)
-- params: ('s1', 'glass')

SELECT books.id, books.shelf_id, books.before_id, books.lender_id, shelves_1.id, shelves_1.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books_1.shelf_id 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

ROLLBACK

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.before_id, books.lender_id, shelves.id AS id_1, shelves.kind, lenders_1.id AS id_2 
FROM shelves JOIN books ON shelves.id = books.shelf_id LEFT OUTER JOIN lenders AS lenders_1 ON lenders_1.id = books.lender_id
-- params: ()

SELECT shelves.id, shelves.kind 
FROM shelves 
WHERE shelves.id = ? AND shelves.kind IN (?)
-- params: ('s1', 'glass')

SELECT shelves.id, shelves.kind 
FROM shelves 
WHERE shelves.id = ? AND shelves.kind IN (?)
-- params: ('s1', 'glass')

SELECT books.id, books.shelf_id, books.before_id, books.lender_id, shelves_1.id, shelves_1.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id, lenders_1.id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books_1.shelf_id LEFT OUTER JOIN lenders AS lenders_1 ON lenders_1.id = books.lender_id 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

ROLLBACK

BEGIN (implicit)

SELECT books.id, books.shelf_id, books.before_id, books.lender_id, shelves.id AS id_1, shelves.kind, lenders_1.id AS id_2 
FROM shelves JOIN books ON shelves.id = books.shelf_id LEFT OUTER JOIN lenders AS lenders_1 ON lenders_1.id = books.lender_id
-- params: ()

SELECT shelves.id, shelves.kind 
FROM shelves 
WHERE shelves.id = ? AND shelves.kind IN (?)
-- params: ('s1', 'glass')

SELECT shelves.id, shelves.kind 
FROM shelves 
WHERE shelves.id = ? AND shelves.kind IN (?)
-- params: ('s1', 'glass')

SELECT books.id, books.shelf_id, books.before_id, books.lender_id, shelves_1.id, shelves_1.kind, books_1.id, books_1.shelf_id, books_1.before_id, books_1.lender_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id LEFT OUTER JOIN shelves AS shelves_1 ON shelves_1.id = books_1.shelf_id 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

ROLLBACK


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
	id VARCHAR(5) NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE books (
	id VARCHAR(5) NOT NULL, 
	shelf_id VARCHAR(5), 
	before_id VARCHAR(5), 
	PRIMARY KEY (id), 
	FOREIGN KEY(shelf_id) REFERENCES shelves (id), 
	FOREIGN KEY(before_id) REFERENCES books (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO shelves (id) VALUES (?)
-- params: [('s1',), ('s2',)]

INSERT INTO books (id, shelf_id, before_id) VALUES (?, ?, ?)
-- params: [('b1', 's1', None), ('b2', 's2', 'b1'), ('b3', 's1', 'b1'), ('b4', 's1', 'b3')]

COMMIT

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.shelf_id, books.id, books.before_id 
FROM books 
WHERE books.shelf_id IN (?, ?) AND books.id > ? ORDER BY books.id
-- params: ('s1', 's2', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b4', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b2', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.shelf_id, books.id, books.before_id 
FROM books 
WHERE books.shelf_id IN (?, ?) AND books.id > ? ORDER BY books.id
-- params: ('s1', 's2', 'b1')

SELECT books.before_id, books.id, books.shelf_id 
FROM books 
WHERE books.before_id IN (?, ?, ?) AND books.id > ? ORDER BY books.id
-- params: ('b2', 'b3', 'b4', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.shelf_id, books.id, books.before_id 
FROM books 
WHERE books.shelf_id IN (?, ?) AND books.id > ? ORDER BY books.id
-- params: ('s1', 's2', 'b1')

SELECT books.before_id, books.id, books.shelf_id 
FROM books 
WHERE books.before_id IN (?, ?, ?) AND books.id > ? AND books.id > ? ORDER BY books.id
-- params: ('b2', 'b3', 'b4', 'b1', 'b3')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.shelf_id, books.id, books.before_id 
FROM books 
WHERE books.shelf_id IN (?, ?) AND books.id > ? ORDER BY books.id
-- params: ('s1', 's2', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id IN (?, ?) AND books.id > ?
-- params: ('b1', 'b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b4', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b2', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.shelf_id, books.id, books.before_id 
FROM books 
WHERE books.shelf_id IN (?, ?) ORDER BY books.id
-- params: ('s1', 's2')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id IN (?, ?) AND books.id > ?
-- params: ('b1', 'b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b3',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b4',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b2',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.shelf_id, books.id, books.before_id 
FROM books 
WHERE books.shelf_id IN (?, ?) AND books.id > ? ORDER BY books.id
-- params: ('s1', 's2', 'b1')

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.books_id AS anon_1_books_id 
FROM (SELECT books.id AS books_id 
FROM books 
WHERE books.shelf_id IN (?, ?) AND books.id > ?) AS anon_1 JOIN books ON anon_1.books_id = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('s1', 's2', 'b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.shelf_id, books.id, books.before_id 
FROM books 
WHERE books.shelf_id IN (?, ?) AND books.id > ? ORDER BY books.id
-- params: ('s1', 's2', 'b1')

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.books_id AS anon_1_books_id 
FROM (SELECT books.id AS books_id 
FROM books 
WHERE books.shelf_id IN (?, ?) AND books.id > ? AND books.id > ?) AS anon_1 JOIN books ON anon_1.books_id = books.before_id AND books.id > ? AND books.id > ? ORDER BY books.id
-- params: ('s1', 's2', 'b1', 'b3', 'b1', 'b3')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.shelf_id, books.id, books.before_id 
FROM books 
WHERE books.shelf_id IN (?, ?) AND books.id > ? ORDER BY books.id
-- params: ('s1', 's2', 'b1')

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.books_before_id AS anon_1_books_before_id 
FROM (SELECT DISTINCT books.before_id AS books_before_id 
FROM books 
WHERE books.shelf_id IN (?, ?) AND books.id > ?) AS anon_1 JOIN books ON books.id = anon_1.books_before_id AND books.id > ?
-- params: ('s1', 's2', 'b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b4', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b2', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.shelf_id, books.id, books.before_id, books_1.id, books_1.shelf_id, books_1.before_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id AND books_1.id > ? 
WHERE books.shelf_id IN (?, ?) AND books.id > ? ORDER BY books.id, books_1.id
-- params: ('b1', 's1', 's2', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.shelf_id, books.id, books.before_id, books_1.id, books_1.shelf_id, books_1.before_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id AND books_1.id > ? AND books_1.id > ? 
WHERE books.shelf_id IN (?, ?) AND books.id > ? ORDER BY books.id, books_1.id
-- params: ('b3', 'b1', 's1', 's2', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.shelf_id, books.id, books.before_id, books_1.id, books_1.shelf_id, books_1.before_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books_1.id = books.before_id AND books_1.id > ? 
WHERE books.shelf_id IN (?, ?) AND books.id > ? ORDER BY books.id
-- params: ('b1', 's1', 's2', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b4', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b2', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.shelf_id, books.id, books.before_id, books_1.id, books_1.shelf_id, books_1.before_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books_1.id = books.before_id AND books_1.id > ? 
WHERE books.shelf_id IN (?, ?) ORDER BY books.id
-- params: ('b1', 's1', 's2')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b3',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b4',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b2',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.shelf_id, books.id, books.before_id 
FROM books 
WHERE books.shelf_id IN (?, ?) AND books.id > ? ORDER BY books.id
-- params: ('s1', 's2', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b4', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b2', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.shelf_id, books.id, books.before_id 
FROM books 
WHERE books.shelf_id IN (?, ?) AND books.id > ? ORDER BY books.id
-- params: ('s1', 's2', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? AND books.id > ? ORDER BY books.id
-- params: ('b3', 'b1', 'b3')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? AND books.id > ? ORDER BY books.id
-- params: ('b4', 'b1', 'b3')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? AND books.id > ? ORDER BY books.id
-- params: ('b2', 'b1', 'b3')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.shelf_id, books.id, books.before_id 
FROM books 
WHERE books.shelf_id IN (?, ?) AND books.id > ? ORDER BY books.id
-- params: ('s1', 's2', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b4', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b2', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.shelf_id, books.id, books.before_id 
FROM books 
WHERE books.shelf_id IN (?, ?) ORDER BY books.id
-- params: ('s1', 's2')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: (None, 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b3',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b4',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b2',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books_1.shelf_id, books_1.id, books_1.before_id 
FROM books AS books_1 
WHERE books_1.shelf_id IN (?, ?) AND books_1.id > ? ORDER BY books_1.id
-- params: ('s1', 's2', 'b1')

SELECT books.before_id, books.id, books.shelf_id 
FROM books 
WHERE books.before_id IN (?, ?, ?) ORDER BY books.id
-- params: ('b2', 'b3', 'b4')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ?
-- params: ('b1',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.shelves_id AS anon_1_shelves_id 
FROM (SELECT shelves.id AS shelves_id 
FROM shelves) AS anon_1 JOIN books ON anon_1.shelves_id = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b4', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b2', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.shelves_id AS anon_1_shelves_id 
FROM (SELECT shelves.id AS shelves_id 
FROM shelves) AS anon_1 JOIN books ON anon_1.shelves_id = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('b1',)

SELECT books.before_id, books.id, books.shelf_id 
FROM books 
WHERE books.before_id IN (?, ?, ?) AND books.id > ? ORDER BY books.id
-- params: ('b2', 'b3', 'b4', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.shelves_id AS anon_1_shelves_id 
FROM (SELECT shelves.id AS shelves_id 
FROM shelves) AS anon_1 JOIN books ON anon_1.shelves_id = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('b1',)

SELECT books.before_id, books.id, books.shelf_id 
FROM books 
WHERE books.before_id IN (?, ?, ?) AND books.id > ? AND books.id > ? ORDER BY books.id
-- params: ('b2', 'b3', 'b4', 'b1', 'b3')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.shelves_id AS anon_1_shelves_id 
FROM (SELECT shelves.id AS shelves_id 
FROM shelves) AS anon_1 JOIN books ON anon_1.shelves_id = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id IN (?, ?) AND books.id > ?
-- params: ('b1', 'b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b4', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b2', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.shelves_id AS anon_1_shelves_id 
FROM (SELECT shelves.id AS shelves_id 
FROM shelves) AS anon_1 JOIN books ON anon_1.shelves_id = books.shelf_id ORDER BY books.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id IN (?, ?) AND books.id > ?
-- params: ('b1', 'b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b3',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b4',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b2',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.shelves_id AS anon_1_shelves_id 
FROM (SELECT shelves.id AS shelves_id 
FROM shelves) AS anon_1 JOIN books ON anon_1.shelves_id = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('b1',)

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, books_1.id AS books_1_id 
FROM (SELECT shelves.id AS shelves_id 
FROM shelves) AS anon_1 JOIN books AS books_1 ON anon_1.shelves_id = books_1.shelf_id JOIN books ON books_1.id = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.shelves_id AS anon_1_shelves_id 
FROM (SELECT shelves.id AS shelves_id 
FROM shelves) AS anon_1 JOIN books ON anon_1.shelves_id = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('b1',)

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, books_1.id AS books_1_id 
FROM (SELECT shelves.id AS shelves_id 
FROM shelves) AS anon_1 JOIN books AS books_1 ON anon_1.shelves_id = books_1.shelf_id JOIN books ON books_1.id = books.before_id AND books.id > ? AND books.id > ? ORDER BY books.id
-- params: ('b1', 'b3')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.shelves_id AS anon_1_shelves_id 
FROM (SELECT shelves.id AS shelves_id 
FROM shelves) AS anon_1 JOIN books ON anon_1.shelves_id = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('b1',)

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, books_1.before_id AS books_1_before_id 
FROM (SELECT shelves.id AS shelves_id 
FROM shelves) AS anon_1 JOIN books AS books_1 ON anon_1.shelves_id = books_1.shelf_id JOIN books ON books.id = books_1.before_id AND books.id > ?
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b4', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b2', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.shelves_id AS anon_1_shelves_id, books_1.id AS books_1_id, books_1.shelf_id AS books_1_shelf_id, books_1.before_id AS books_1_before_id 
FROM (SELECT shelves.id AS shelves_id 
FROM shelves) AS anon_1 JOIN books ON anon_1.shelves_id = books.shelf_id AND books.id > ? LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id AND books_1.id > ? ORDER BY books.id, books_1.id
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.shelves_id AS anon_1_shelves_id, books_1.id AS books_1_id, books_1.shelf_id AS books_1_shelf_id, books_1.before_id AS books_1_before_id 
FROM (SELECT shelves.id AS shelves_id 
FROM shelves) AS anon_1 JOIN books ON anon_1.shelves_id = books.shelf_id AND books.id > ? LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id AND books_1.id > ? AND books_1.id > ? ORDER BY books.id, books_1.id
-- params: ('b1', 'b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.shelves_id AS anon_1_shelves_id, books_1.id AS books_1_id, books_1.shelf_id AS books_1_shelf_id, books_1.before_id AS books_1_before_id 
FROM (SELECT shelves.id AS shelves_id 
FROM shelves) AS anon_1 JOIN books ON anon_1.shelves_id = books.shelf_id AND books.id > ? LEFT OUTER JOIN books AS books_1 ON books_1.id = books.before_id AND books_1.id > ? ORDER BY books.id
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b4', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b2', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.shelves_id AS anon_1_shelves_id, books_1.id AS books_1_id, books_1.shelf_id AS books_1_shelf_id, books_1.before_id AS books_1_before_id 
FROM (SELECT shelves.id AS shelves_id 
FROM shelves) AS anon_1 JOIN books ON anon_1.shelves_id = books.shelf_id LEFT OUTER JOIN books AS books_1 ON books_1.id = books.before_id AND books_1.id > ? ORDER BY books.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b3',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b4',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b2',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.shelves_id AS anon_1_shelves_id 
FROM (SELECT shelves.id AS shelves_id 
FROM shelves) AS anon_1 JOIN books ON anon_1.shelves_id = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b4', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b2', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.shelves_id AS anon_1_shelves_id 
FROM (SELECT shelves.id AS shelves_id 
FROM shelves) AS anon_1 JOIN books ON anon_1.shelves_id = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? AND books.id > ? ORDER BY books.id
-- params: ('b3', 'b1', 'b3')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? AND books.id > ? ORDER BY books.id
-- params: ('b4', 'b1', 'b3')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? AND books.id > ? ORDER BY books.id
-- params: ('b2', 'b1', 'b3')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.shelves_id AS anon_1_shelves_id 
FROM (SELECT shelves.id AS shelves_id 
FROM shelves) AS anon_1 JOIN books ON anon_1.shelves_id = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b4', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b2', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.shelves_id AS anon_1_shelves_id 
FROM (SELECT shelves.id AS shelves_id 
FROM shelves) AS anon_1 JOIN books ON anon_1.shelves_id = books.shelf_id ORDER BY books.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: (None, 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b3',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b4',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b2',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books_1.id AS books_1_id, books_1.shelf_id AS books_1_shelf_id, books_1.before_id AS books_1_before_id, anon_1.shelves_id AS anon_1_shelves_id 
FROM (SELECT shelves.id AS shelves_id 
FROM shelves) AS anon_1 JOIN books AS books_1 ON anon_1.shelves_id = books_1.shelf_id AND books_1.id > ? ORDER BY books_1.id
-- params: ('b1',)

SELECT books.before_id, books.id, books.shelf_id 
FROM books 
WHERE books.before_id IN (?, ?, ?) ORDER BY books.id
-- params: ('b2', 'b3', 'b4')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ?
-- params: ('b1',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, books_1.id AS id_1, books_1.shelf_id, books_1.before_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id AND books_1.id > ? ORDER BY shelves.id, books_1.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b3',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ?
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b4',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b2',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, books_1.id AS id_1, books_1.shelf_id, books_1.before_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id AND books_1.id > ? ORDER BY shelves.id, books_1.id
-- params: ('b1',)

SELECT books.before_id, books.id, books.shelf_id 
FROM books 
WHERE books.before_id IN (?, ?, ?) ORDER BY books.id
-- params: ('b3', 'b4', 'b2')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ?
-- params: ('b1',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, books_1.id AS id_1, books_1.shelf_id, books_1.before_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id AND books_1.id > ? ORDER BY shelves.id, books_1.id
-- params: ('b1',)

SELECT books.before_id, books.id, books.shelf_id 
FROM books 
WHERE books.before_id IN (?, ?, ?) AND books.id > ? ORDER BY books.id
-- params: ('b3', 'b4', 'b2', 'b3')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ?
-- params: ('b1',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, books_1.id AS id_1, books_1.shelf_id, books_1.before_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id AND books_1.id > ? ORDER BY shelves.id, books_1.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id IN (?, ?)
-- params: ('b1', 'b3')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b3',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b4',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b2',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, books_1.id AS id_1, books_1.shelf_id, books_1.before_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id ORDER BY shelves.id, books_1.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id IN (?, ?) AND books.id > ?
-- params: ('b1', 'b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b3',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b4',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b2',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, books_1.id AS id_1, books_1.shelf_id, books_1.before_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id AND books_1.id > ? ORDER BY shelves.id, books_1.id
-- params: ('b1',)

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, books_1.id AS books_1_id 
FROM (SELECT shelves.id AS shelves_id 
FROM shelves) AS anon_1 JOIN books AS books_1 ON anon_1.shelves_id = books_1.shelf_id JOIN books ON books_1.id = books.before_id ORDER BY books.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ?
-- params: ('b1',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, books_1.id AS id_1, books_1.shelf_id, books_1.before_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id AND books_1.id > ? ORDER BY shelves.id, books_1.id
-- params: ('b1',)

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, books_1.id AS books_1_id 
FROM (SELECT shelves.id AS shelves_id 
FROM shelves) AS anon_1 JOIN books AS books_1 ON anon_1.shelves_id = books_1.shelf_id JOIN books ON books_1.id = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b3',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ?
-- params: ('b1',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, books_1.id AS id_1, books_1.shelf_id, books_1.before_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id AND books_1.id > ? ORDER BY shelves.id, books_1.id
-- params: ('b1',)

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, books_1.before_id AS books_1_before_id 
FROM (SELECT shelves.id AS shelves_id 
FROM shelves) AS anon_1 JOIN books AS books_1 ON anon_1.shelves_id = books_1.shelf_id JOIN books ON books.id = books_1.before_id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b3',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b4',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b2',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, books_1.id AS id_1, books_1.shelf_id, books_1.before_id, books_2.id AS id_2, books_2.shelf_id AS shelf_id_1, books_2.before_id AS before_id_1 
FROM shelves LEFT OUTER JOIN books AS books_2 ON shelves.id = books_2.shelf_id AND books_2.id > ? LEFT OUTER JOIN books AS books_1 ON books_2.id = books_1.before_id ORDER BY shelves.id, books_2.id, books_1.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ?
-- params: ('b1',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, books_1.id AS id_1, books_1.shelf_id, books_1.before_id, books_2.id AS id_2, books_2.shelf_id AS shelf_id_1, books_2.before_id AS before_id_1 
FROM shelves LEFT OUTER JOIN books AS books_2 ON shelves.id = books_2.shelf_id AND books_2.id > ? LEFT OUTER JOIN books AS books_1 ON books_2.id = books_1.before_id AND books_1.id > ? ORDER BY shelves.id, books_2.id, books_1.id
-- params: ('b1', 'b3')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ?
-- params: ('b1',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, books_1.id AS id_1, books_1.shelf_id, books_1.before_id, books_2.id AS id_2, books_2.shelf_id AS shelf_id_1, books_2.before_id AS before_id_1 
FROM shelves LEFT OUTER JOIN books AS books_2 ON shelves.id = books_2.shelf_id AND books_2.id > ? LEFT OUTER JOIN books AS books_1 ON books_1.id = books_2.before_id ORDER BY shelves.id, books_2.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b3',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b4',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b2',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, books_1.id AS id_1, books_1.shelf_id, books_1.before_id, books_2.id AS id_2, books_2.shelf_id AS shelf_id_1, books_2.before_id AS before_id_1 
FROM shelves LEFT OUTER JOIN books AS books_2 ON shelves.id = books_2.shelf_id LEFT OUTER JOIN books AS books_1 ON books_1.id = books_2.before_id AND books_1.id > ? ORDER BY shelves.id, books_2.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b3',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b4',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b2',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, books_1.id AS id_1, books_1.shelf_id, books_1.before_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id AND books_1.id > ? ORDER BY shelves.id, books_1.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b3',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ?
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b4',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b2',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, books_1.id AS id_1, books_1.shelf_id, books_1.before_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id AND books_1.id > ? ORDER BY shelves.id, books_1.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b3', 'b3')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ?
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b4', 'b3')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b2', 'b3')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, books_1.id AS id_1, books_1.shelf_id, books_1.before_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id AND books_1.id > ? ORDER BY shelves.id, books_1.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b3',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ?
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b4',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b2',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, books_1.id AS id_1, books_1.shelf_id, books_1.before_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id ORDER BY shelves.id, books_1.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: (None, 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b3',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b4',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b2',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id, books_1.id AS id_1, books_1.shelf_id, books_1.before_id 
FROM shelves LEFT OUTER JOIN books AS books_1 ON shelves.id = books_1.shelf_id AND books_1.id > ? ORDER BY shelves.id, books_1.id
-- params: ('b1',)

SELECT books.before_id, books.id, books.shelf_id 
FROM books 
WHERE books.before_id IN (?, ?, ?) ORDER BY books.id
-- params: ('b3', 'b4', 'b2')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ?
-- params: ('b1',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('s1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b4', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('s2', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b2', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('s1', 'b1')

SELECT books.before_id, books.id, books.shelf_id 
FROM books 
WHERE books.before_id IN (?, ?) AND books.id > ? ORDER BY books.id
-- params: ('b3', 'b4', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('s2', 'b1')

SELECT books.before_id, books.id, books.shelf_id 
FROM books 
WHERE books.before_id IN (?) AND books.id > ? ORDER BY books.id
-- params: ('b2', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('s1', 'b1')

SELECT books.before_id, books.id, books.shelf_id 
FROM books 
WHERE books.before_id IN (?, ?) AND books.id > ? AND books.id > ? ORDER BY books.id
-- params: ('b3', 'b4', 'b1', 'b3')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('s2', 'b1')

SELECT books.before_id, books.id, books.shelf_id 
FROM books 
WHERE books.before_id IN (?) AND books.id > ? AND books.id > ? ORDER BY books.id
-- params: ('b2', 'b1', 'b3')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('s1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id IN (?, ?) AND books.id > ?
-- params: ('b1', 'b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b4', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('s2', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id IN (?) AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b2', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id IN (?, ?) AND books.id > ?
-- params: ('b1', 'b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b3',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b4',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s2',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b2',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('s1', 'b1')

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.books_id AS anon_1_books_id 
FROM (SELECT books.id AS books_id 
FROM books 
WHERE ? = books.shelf_id AND books.id > ?) AS anon_1 JOIN books ON anon_1.books_id = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('s1', 'b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('s2', 'b1')

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.books_id AS anon_1_books_id 
FROM (SELECT books.id AS books_id 
FROM books 
WHERE ? = books.shelf_id AND books.id > ?) AS anon_1 JOIN books ON anon_1.books_id = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('s2', 'b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('s1', 'b1')

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.books_id AS anon_1_books_id 
FROM (SELECT books.id AS books_id 
FROM books 
WHERE ? = books.shelf_id AND books.id > ? AND books.id > ?) AS anon_1 JOIN books ON anon_1.books_id = books.before_id AND books.id > ? AND books.id > ? ORDER BY books.id
-- params: ('s1', 'b1', 'b3', 'b1', 'b3')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('s2', 'b1')

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.books_id AS anon_1_books_id 
FROM (SELECT books.id AS books_id 
FROM books 
WHERE ? = books.shelf_id AND books.id > ? AND books.id > ?) AS anon_1 JOIN books ON anon_1.books_id = books.before_id AND books.id > ? AND books.id > ? ORDER BY books.id
-- params: ('s2', 'b1', 'b3', 'b1', 'b3')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('s1', 'b1')

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.books_before_id AS anon_1_books_before_id 
FROM (SELECT DISTINCT books.before_id AS books_before_id 
FROM books 
WHERE ? = books.shelf_id AND books.id > ?) AS anon_1 JOIN books ON books.id = anon_1.books_before_id AND books.id > ?
-- params: ('s1', 'b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b4', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('s2', 'b1')

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.books_before_id AS anon_1_books_before_id 
FROM (SELECT DISTINCT books.before_id AS books_before_id 
FROM books 
WHERE ? = books.shelf_id AND books.id > ?) AS anon_1 JOIN books ON books.id = anon_1.books_before_id AND books.id > ?
-- params: ('s2', 'b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b2', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id, books_1.id, books_1.shelf_id, books_1.before_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id AND books_1.id > ? 
WHERE ? = books.shelf_id AND books.id > ? ORDER BY books.id, books_1.id
-- params: ('b1', 's1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id, books_1.id, books_1.shelf_id, books_1.before_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id AND books_1.id > ? 
WHERE ? = books.shelf_id AND books.id > ? ORDER BY books.id, books_1.id
-- params: ('b1', 's2', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id, books_1.id, books_1.shelf_id, books_1.before_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id AND books_1.id > ? AND books_1.id > ? 
WHERE ? = books.shelf_id AND books.id > ? ORDER BY books.id, books_1.id
-- params: ('b3', 'b1', 's1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id, books_1.id, books_1.shelf_id, books_1.before_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id AND books_1.id > ? AND books_1.id > ? 
WHERE ? = books.shelf_id AND books.id > ? ORDER BY books.id, books_1.id
-- params: ('b3', 'b1', 's2', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id, books_1.id, books_1.shelf_id, books_1.before_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books_1.id = books.before_id AND books_1.id > ? 
WHERE ? = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('b1', 's1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b4', 'b1')

SELECT books.id, books.shelf_id, books.before_id, books_1.id, books_1.shelf_id, books_1.before_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books_1.id = books.before_id AND books_1.id > ? 
WHERE ? = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('b1', 's2', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b2', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id, books_1.id, books_1.shelf_id, books_1.before_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books_1.id = books.before_id AND books_1.id > ? 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('b1', 's1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b3',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b4',)

SELECT books.id, books.shelf_id, books.before_id, books_1.id, books_1.shelf_id, books_1.before_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books_1.id = books.before_id AND books_1.id > ? 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('b1', 's2')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b2',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('s1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b4', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('s2', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b2', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('s1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? AND books.id > ? ORDER BY books.id
-- params: ('b3', 'b1', 'b3')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? AND books.id > ? ORDER BY books.id
-- params: ('b4', 'b1', 'b3')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('s2', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? AND books.id > ? ORDER BY books.id
-- params: ('b2', 'b1', 'b3')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('s1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b4', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id AND books.id > ? ORDER BY books.id
-- params: ('s2', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b2', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: (None, 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b3',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b4',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s2',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b2',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s2',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b3',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b4',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b2',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s2',)

SELECT books.before_id, books.id, books.shelf_id 
FROM books 
WHERE books.before_id IN (?, ?, ?, ?) ORDER BY books.id
-- params: ('b1', 'b3', 'b4', 'b2')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s2',)

SELECT books.before_id, books.id, books.shelf_id 
FROM books 
WHERE books.before_id IN (?, ?, ?, ?) AND books.id > ? ORDER BY books.id
-- params: ('b1', 'b3', 'b4', 'b2', 'b3')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s2',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id IN (?, ?)
-- params: ('b1', 'b3')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b3',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b4',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b2',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s2',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id IN (?, ?) AND books.id > ?
-- params: ('b1', 'b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b3',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b4',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b2',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.books_id AS anon_1_books_id 
FROM (SELECT books.id AS books_id 
FROM books 
WHERE ? = books.shelf_id) AS anon_1 JOIN books ON anon_1.books_id = books.before_id ORDER BY books.id
-- params: ('s1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s2',)

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.books_id AS anon_1_books_id 
FROM (SELECT books.id AS books_id 
FROM books 
WHERE ? = books.shelf_id) AS anon_1 JOIN books ON anon_1.books_id = books.before_id ORDER BY books.id
-- params: ('s2',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.books_id AS anon_1_books_id 
FROM (SELECT books.id AS books_id 
FROM books 
WHERE ? = books.shelf_id AND books.id > ?) AS anon_1 JOIN books ON anon_1.books_id = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('s1', 'b3', 'b3')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s2',)

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.books_id AS anon_1_books_id 
FROM (SELECT books.id AS books_id 
FROM books 
WHERE ? = books.shelf_id AND books.id > ?) AS anon_1 JOIN books ON anon_1.books_id = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('s2', 'b3', 'b3')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.books_before_id AS anon_1_books_before_id 
FROM (SELECT DISTINCT books.before_id AS books_before_id 
FROM books 
WHERE ? = books.shelf_id) AS anon_1 JOIN books ON books.id = anon_1.books_before_id
-- params: ('s1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s2',)

SELECT books.id AS books_id, books.shelf_id AS books_shelf_id, books.before_id AS books_before_id, anon_1.books_before_id AS anon_1_books_before_id 
FROM (SELECT DISTINCT books.before_id AS books_before_id 
FROM books 
WHERE ? = books.shelf_id) AS anon_1 JOIN books ON books.id = anon_1.books_before_id
-- params: ('s2',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b3',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b4',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b2',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id, books_1.id, books_1.shelf_id, books_1.before_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id 
WHERE ? = books.shelf_id ORDER BY books.id, books_1.id
-- params: ('s1',)

SELECT books.id, books.shelf_id, books.before_id, books_1.id, books_1.shelf_id, books_1.before_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id 
WHERE ? = books.shelf_id ORDER BY books.id, books_1.id
-- params: ('s2',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id, books_1.id, books_1.shelf_id, books_1.before_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id AND books_1.id > ? 
WHERE ? = books.shelf_id ORDER BY books.id, books_1.id
-- params: ('b3', 's1')

SELECT books.id, books.shelf_id, books.before_id, books_1.id, books_1.shelf_id, books_1.before_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books.id = books_1.before_id AND books_1.id > ? 
WHERE ? = books.shelf_id ORDER BY books.id, books_1.id
-- params: ('b3', 's2')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id, books_1.id, books_1.shelf_id, books_1.before_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books_1.id = books.before_id 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

SELECT books.id, books.shelf_id, books.before_id, books_1.id, books_1.shelf_id, books_1.before_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books_1.id = books.before_id 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s2',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b3',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b4',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b2',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id, books_1.id, books_1.shelf_id, books_1.before_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books_1.id = books.before_id AND books_1.id > ? 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('b1', 's1')

SELECT books.id, books.shelf_id, books.before_id, books_1.id, books_1.shelf_id, books_1.before_id 
FROM books LEFT OUTER JOIN books AS books_1 ON books_1.id = books.before_id AND books_1.id > ? 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('b1', 's2')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b3',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b4',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b2',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s2',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b3',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b4',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b2',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s2',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b1', 'b3')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b3', 'b3')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b4', 'b3')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id AND books.id > ? ORDER BY books.id
-- params: ('b2', 'b3')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s2',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b3',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b4',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b2',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s2',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: (None, 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b3',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b4',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b3', 'b1')

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b2',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE books.id = ? AND books.id > ?
-- params: ('b1', 'b1')

ROLLBACK

BEGIN (implicit)

SELECT shelves.id 
FROM shelves ORDER BY shelves.id
-- params: ()

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.shelf_id ORDER BY books.id
-- params: ('s2',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b1',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b3',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b4',)

SELECT books.id, books.shelf_id, books.before_id 
FROM books 
WHERE ? = books.before_id ORDER BY books.id
-- params: ('b2',)

ROLLBACK


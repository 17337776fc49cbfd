BEGIN (implicit)

PRAGMA main.table_info("desks")
-- params: ()

PRAGMA temp.table_info("desks")
-- params: ()

PRAGMA main.table_info("books")
-- params: ()

PRAGMA temp.table_info("books")
-- params: ()

CREATE TABLE desks (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE books (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	desk_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(desk_id) REFERENCES desks (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO desks (name) VALUES (?) RETURNING id
-- params: ('a',)

INSERT INTO desks (name) VALUES (?) RETURNING id
-- params: ('b',)

INSERT INTO desks (name) VALUES (?) RETURNING id
-- params: ('c',)

INSERT INTO books (name, desk_id) VALUES (?, ?) RETURNING id
-- params: ('x', 1)

INSERT INTO books (name, desk_id) VALUES (?, ?) RETURNING id
-- params: ('y', 1)

INSERT INTO books (name, desk_id) VALUES (?, ?) RETURNING id
-- params: ('z', 1)

COMMIT

BEGIN (implicit)

SELECT desks.id, desks.name 
FROM desks 
WHERE desks.id = ?
-- params: (1,)

SELECT books.id, books.name, books.desk_id 
FROM books 
WHERE ? = books.desk_id ORDER BY books.id
-- params: (1,)

DELETE FROM books WHERE books.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT desks.id, desks.name 
FROM desks 
WHERE desks.id = ?
-- params: (2,)

SELECT books.id, books.name, books.desk_id 
FROM books 
WHERE ? = books.desk_id ORDER BY books.id
-- params: (2,)

DELETE FROM desks WHERE desks.id = ?
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT desks.id, desks.name 
FROM desks 
WHERE desks.id = ?
-- params: (1,)

SELECT books.id, books.name, books.desk_id 
FROM books 
WHERE ? = books.desk_id ORDER BY books.id
-- params: (1,)

DELETE FROM books WHERE books.id = ?
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT desks.id, desks.name 
FROM desks 
WHERE desks.id = ?
-- params: (1,)

SELECT books.id, books.name, books.desk_id 
FROM books 
WHERE ? = books.desk_id ORDER BY books.id
-- params: (1,)

SELECT desks.id, desks.name 
FROM desks 
WHERE desks.id = ?
-- params: (3,)

SELECT books.id, books.name, books.desk_id 
FROM books 
WHERE ? = books.desk_id ORDER BY books.id
-- params: (3,)

DELETE FROM desks WHERE desks.id = ?
-- params: (3,)

SAVEPOINT sa_savepoint_1
-- params: ()

DELETE FROM books WHERE books.id = ?
-- params: (2,)

RELEASE SAVEPOINT sa_savepoint_1
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT desks.id, desks.name 
FROM desks 
WHERE desks.id = ?
-- params: (1,)

SELECT books.id, books.name, books.desk_id 
FROM books 
WHERE ? = books.desk_id ORDER BY books.id
-- params: (1,)

SELECT desks.id, desks.name 
FROM desks 
WHERE desks.id = ?
-- params: (2,)

SELECT books.id, books.name, books.desk_id 
FROM books 
WHERE ? = books.desk_id ORDER BY books.id
-- params: (2,)

DELETE FROM desks WHERE desks.id = ?
-- params: (2,)

COMMIT


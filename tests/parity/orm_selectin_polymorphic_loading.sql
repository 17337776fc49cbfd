BEGIN (implicit)

PRAGMA main.table_info("items")
-- params: ()

PRAGMA temp.table_info("items")
-- params: ()

PRAGMA main.table_info("books")
-- params: ()

PRAGMA temp.table_info("books")
-- params: ()

PRAGMA main.table_info("films")
-- params: ()

PRAGMA temp.table_info("films")
-- params: ()

PRAGMA main.table_info("discs")
-- params: ()

PRAGMA temp.table_info("discs")
-- params: ()

PRAGMA main.table_info("reviews")
-- params: ()

PRAGMA temp.table_info("reviews")
-- params: ()

CREATE TABLE items (
	id INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	type VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE books (
	id INTEGER NOT NULL, 
	pages INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(id) REFERENCES items (id)
)
-- params: ()

CREATE TABLE films (
	id INTEGER NOT NULL, 
	minutes INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(id) REFERENCES items (id)
)
-- params: ()

CREATE TABLE discs (
	id INTEGER NOT NULL, 
	tracks INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(id) REFERENCES items (id)
)
-- params: ()

CREATE TABLE reviews (
	id INTEGER NOT NULL, 
	book_id INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(book_id) REFERENCES books (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO items (title, type) VALUES (?, ?) RETURNING id
-- params: ('b1', 'book')

INSERT INTO items (title, type) VALUES (?, ?) RETURNING id
-- params: ('f1', 'film')

INSERT INTO items (title, type) VALUES (?, ?) RETURNING id
-- params: ('b2', 'book')

INSERT INTO items (title, type) VALUES (?, ?) RETURNING id
-- params: ('d1', 'disc')

INSERT INTO items (title, type) VALUES (?, ?) RETURNING id
-- params: ('i1', 'item')

INSERT INTO items (title, type) VALUES (?, ?) RETURNING id
-- params: ('f2', 'film')

INSERT INTO books (id, pages) VALUES (?, ?)
-- params: [(1, 10), (3, 20)]

INSERT INTO films (id, minutes) VALUES (?, ?)
-- params: [(2, 90), (6, 60)]

INSERT INTO discs (id, tracks) VALUES (?, ?)
-- params: (4, 12)

INSERT INTO reviews (book_id, text) VALUES (?, ?) RETURNING id
-- params: (1, 'ok')

INSERT INTO reviews (book_id, text) VALUES (?, ?) RETURNING id
-- params: (1, 'meh')

COMMIT

BEGIN (implicit)

SELECT items.id, items.title, items.type, discs.id AS id_1, discs.tracks 
FROM items LEFT OUTER JOIN discs ON items.id = discs.id ORDER BY items.id
-- params: ()

SELECT books.id AS books_id, items.id AS items_id, items.type AS items_type, books.pages AS books_pages 
FROM items JOIN books ON items.id = books.id 
WHERE items.id IN (?, ?)
-- params: (1, 3)

SELECT films.id, items.id AS id_1, items.title, items.type, films.minutes 
FROM items JOIN films ON items.id = films.id ORDER BY films.id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT items.id, items.title, items.type, discs.id AS id_1, discs.tracks 
FROM items LEFT OUTER JOIN discs ON items.id = discs.id ORDER BY items.id
-- params: ()

SELECT books.id AS books_id, items.id AS items_id, items.type AS items_type, books.pages AS books_pages 
FROM items JOIN books ON items.id = books.id 
WHERE items.id IN (?, ?)
-- params: (1, 3)

SELECT films.id AS films_id, items.id AS items_id, items.type AS items_type, films.minutes AS films_minutes 
FROM items JOIN films ON items.id = films.id 
WHERE items.id IN (?, ?)
-- params: (2, 6)

ROLLBACK

BEGIN (implicit)

SELECT items.id, items.title, items.type, discs.id AS id_1, discs.tracks 
FROM items LEFT OUTER JOIN discs ON items.id = discs.id 
WHERE items.type = ? ORDER BY items.id
-- params: ('book',)

SELECT books.id AS books_id, items.id AS items_id, items.type AS items_type, books.pages AS books_pages 
FROM items JOIN books ON items.id = books.id 
WHERE items.id IN (?, ?)
-- params: (1, 3)

SELECT reviews.book_id, reviews.id, reviews.text 
FROM reviews 
WHERE reviews.book_id IN (?, ?) ORDER BY reviews.id
-- params: (1, 3)

ROLLBACK


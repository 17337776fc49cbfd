BEGIN (implicit)

PRAGMA main.table_info("animals")
-- params: ()

PRAGMA temp.table_info("animals")
-- params: ()

PRAGMA main.table_info("cats")
-- params: ()

PRAGMA temp.table_info("cats")
-- params: ()

PRAGMA main.table_info("lions")
-- params: ()

PRAGMA temp.table_info("lions")
-- params: ()

PRAGMA main.table_info("toys")
-- params: ()

PRAGMA temp.table_info("toys")
-- params: ()

CREATE TABLE animals (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	water VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	fur VARCHAR NOT NULL, 
	notes VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(id) REFERENCES animals (id)
)
-- params: ()

CREATE TABLE toys (
	id INTEGER NOT NULL, 
	animal_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(animal_id) REFERENCES animals (id)
)
-- params: ()

CREATE TABLE lions (
	id INTEGER NOT NULL, 
	pride VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(id) REFERENCES cats (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO animals (name, kind) VALUES (?, ?) RETURNING id, name, kind
-- params: ('a', 'cat')

INSERT INTO animals (name, kind) VALUES (?, ?) RETURNING id, name, kind
-- params: ('b', 'cat')

INSERT INTO cats (id, fur, notes) VALUES (?, ?, ?), (?, ?, ?) RETURNING id, fur, id AS id__1
-- params: (1, 'x', 'n', 2, 'y', 'n')

COMMIT

BEGIN (implicit)

INSERT INTO animals (name, kind) VALUES (?, ?) RETURNING id, name, kind
-- params: ('a', 'cat')

INSERT INTO cats (id, fur, notes) VALUES (?, ?, ?) RETURNING id, fur
-- params: (3, 'x', 'n')

COMMIT

BEGIN (implicit)

INSERT INTO animals (name, kind) VALUES (?, ?) RETURNING id, name, kind
-- params: ('a', 'cat')

INSERT INTO animals (name, kind) VALUES (?, ?) RETURNING id, name, kind
-- params: ('b', 'cat')

INSERT INTO cats (id, fur, notes) VALUES (?, ?, ?), (?, ?, ?) RETURNING id, fur, id AS id__1
-- params: (4, 'x', 'n', 5, 'y', 'n')

COMMIT

BEGIN (implicit)

INSERT INTO animals (name, kind) VALUES (?, ?) RETURNING id, name
-- params: ('a', 'cat')

INSERT INTO animals (name, kind) VALUES (?, ?) RETURNING id, name
-- params: ('b', 'cat')

INSERT INTO cats (id, fur, notes) VALUES (?, ?, ?), (?, ?, ?) RETURNING id, fur, id AS id__1
-- params: (6, 'x', 'n', 7, 'y', 'n')

COMMIT

BEGIN (implicit)

INSERT INTO animals (name, kind) VALUES (?, ?) RETURNING id
-- params: ('a', 'cat')

INSERT INTO animals (name, kind) VALUES (?, ?) RETURNING id
-- params: ('b', 'cat')

INSERT INTO cats (id, fur, notes) VALUES (?, ?, ?), (?, ?, ?) RETURNING fur, id
-- params: (8, 'x', 'n', 9, 'y', 'n')

COMMIT

BEGIN (implicit)

INSERT INTO animals (name, kind) VALUES (?, ?) RETURNING id, id * ? AS anon_1
-- params: ('a', 'cat', 2)

INSERT INTO animals (name, kind) VALUES (?, ?) RETURNING id, id * ? AS anon_1
-- params: ('b', 'cat', 2)

INSERT INTO cats (id, fur, notes) VALUES (?, ?, ?), (?, ?, ?) RETURNING fur, id
-- params: (10, 'x', 'n', 11, 'y', 'n')

COMMIT

BEGIN (implicit)

INSERT INTO animals (name, kind) VALUES (?, ?) RETURNING id, name, kind
-- params: ('c', 'lion')

INSERT INTO animals (name, kind) VALUES (?, ?) RETURNING id, name, kind
-- params: ('d', 'lion')

INSERT INTO animals (name, kind) VALUES (?, ?) RETURNING id, name, kind
-- params: ('e', 'lion')

INSERT INTO cats (id, fur, notes) VALUES (?, ?, ?), (?, ?, ?), (?, ?, ?) RETURNING id, fur, id AS id__1
-- params: (12, 'x', 'n', 13, 'y', 'n', 14, 'z', 'n')

INSERT INTO lions (id, pride) VALUES (?, ?) RETURNING id, pride
-- params: (12, 'p')

INSERT INTO lions (id) VALUES (?), (?) RETURNING id, pride, id AS id__1
-- params: (13, 14)

COMMIT

BEGIN (implicit)

INSERT INTO animals (id, name, kind) VALUES (?, ?, ?) RETURNING id
-- params: (90, 'a', 'cat')

INSERT INTO animals (id, name, kind) VALUES (?, ?, ?) RETURNING id
-- params: (91, 'b', 'cat')

INSERT INTO cats (id, fur, notes) VALUES (?, ?, ?), (?, ?, ?) RETURNING id, id AS id__1
-- params: (90, 'x', 'n', 91, 'y', 'n')

COMMIT

BEGIN (implicit)

INSERT INTO animals (name, kind, water) VALUES (?, ?, ?) RETURNING id, name, kind, water
-- params: ('f', 'fish', 'salt')

COMMIT

BEGIN (implicit)

INSERT INTO animals (name, kind) VALUES (?, ?) RETURNING id, name, kind
-- params: ('a', 'cat')

INSERT INTO animals (name, kind) VALUES (?, ?) RETURNING id, name, kind
-- params: ('b', 'cat')

INSERT INTO cats (id, fur, notes) VALUES (?, ?, ?), (?, ?, ?) RETURNING id, fur, id AS id__1
-- params: (93, 'x', 'n', 94, 'y', 'n')

SELECT toys.animal_id, toys.id 
FROM toys 
WHERE toys.animal_id IN (?, ?)
-- params: (93, 94)

COMMIT

BEGIN (implicit)

INSERT INTO animals (name, kind) VALUES (?, ?) RETURNING id, name, kind
-- params: ('a', 'cat')

INSERT INTO animals (name, kind) VALUES (?, ?) RETURNING id, name, kind
-- params: ('b', 'cat')

INSERT INTO cats (id, fur, notes) VALUES (?, ?, ?), (?, ?, ?) RETURNING id, fur, id AS id__1
-- params: (95, 'x', 'n', 96, 'y', 'n')

SELECT animals.id * ? AS anon_1 
FROM animals JOIN cats ON animals.id = cats.id 
WHERE animals.id = ?
-- params: (2, 95)

SELECT animals.id * ? AS anon_1 
FROM animals JOIN cats ON animals.id = cats.id 
WHERE animals.id = ?
-- params: (2, 96)

COMMIT

BEGIN (implicit)

UPDATE animals SET water=? WHERE animals.kind IN (?) RETURNING id, name, kind, water
-- params: ('fresh', 'fish')

COMMIT

BEGIN (implicit)

DELETE FROM animals WHERE animals.kind IN (?) RETURNING id, name, kind, water
-- params: ('fish',)

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("keyed")
-- params: ()

PRAGMA temp.table_info("keyed")
-- params: ()

CREATE TABLE keyed (
	id VARCHAR NOT NULL, 
	size INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO keyed (id, size) VALUES (?, ?), (?, ?) RETURNING size, id
-- params: ('b', 1, 'a', 2)

INSERT INTO keyed (id, size) VALUES (?, ?), (?, ?) RETURNING id, size, id AS id__1
-- params: ('d', 1, 'c', 2)

COMMIT


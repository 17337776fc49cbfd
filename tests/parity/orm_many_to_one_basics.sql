BEGIN (implicit)

PRAGMA main.table_info("cities")
-- params: ()

PRAGMA temp.table_info("cities")
-- params: ()

PRAGMA main.table_info("persons")
-- params: ()

PRAGMA temp.table_info("persons")
-- params: ()

CREATE TABLE cities (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE persons (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	home_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(home_id) REFERENCES cities (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO cities (name) VALUES (?)
-- params: ('Bern',)

INSERT INTO persons (name, home_id) VALUES (?, ?)
-- params: ('ann', 1)

COMMIT

BEGIN (implicit)

SELECT persons.id, persons.name, persons.home_id 
FROM persons 
WHERE persons.id = ?
-- params: (1,)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ?
-- params: (1,)

SELECT persons.id, persons.name, persons.home_id 
FROM persons 
WHERE persons.id = ?
-- params: (1,)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ?
-- params: (1,)

INSERT INTO cities (name) VALUES (?)
-- params: ('Basel',)

UPDATE persons SET home_id=? WHERE persons.id = ?
-- params: (2, 1)

UPDATE persons SET home_id=? WHERE persons.id = ?
-- params: (1, 1)

COMMIT

BEGIN (implicit)

SELECT persons.id, persons.name, persons.home_id 
FROM persons 
WHERE persons.id = ?
-- params: (1,)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ?
-- params: (1,)

UPDATE persons SET home_id=? WHERE persons.id = ?
-- params: (None, 1)

COMMIT

BEGIN (implicit)

SELECT persons.id, persons.name, persons.home_id 
FROM persons 
WHERE persons.id = ?
-- params: (1,)

INSERT INTO persons (name, home_id) VALUES (?, ?)
-- params: ('bob', 2)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ?
-- params: (2,)

INSERT INTO persons (name, home_id) VALUES (?, ?)
-- params: ('cid', 1)

COMMIT

BEGIN (implicit)

SELECT persons.id, persons.name, persons.home_id 
FROM persons 
WHERE persons.id = ?
-- params: (3,)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT persons.id, persons.name, persons.home_id 
FROM persons ORDER BY persons.id
-- params: ()

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ?
-- params: (2,)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ?
-- params: (1,)

DELETE FROM cities WHERE cities.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT persons.home_id 
FROM persons ORDER BY persons.id
-- params: ()

ROLLBACK


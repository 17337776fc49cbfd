BEGIN (implicit)

PRAGMA main.table_info("countries")
-- params: ()

PRAGMA temp.table_info("countries")
-- params: ()

PRAGMA main.table_info("cities")
-- params: ()

PRAGMA temp.table_info("cities")
-- params: ()

PRAGMA main.table_info("streets")
-- params: ()

PRAGMA temp.table_info("streets")
-- params: ()

PRAGMA main.table_info("mayors")
-- params: ()

PRAGMA temp.table_info("mayors")
-- params: ()

CREATE TABLE countries (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE cities (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	country_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(country_id) REFERENCES countries (id)
)
-- params: ()

CREATE TABLE streets (
	id INTEGER NOT NULL, 
	city_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(city_id) REFERENCES cities (id)
)
-- params: ()

CREATE TABLE mayors (
	id INTEGER NOT NULL, 
	city_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(city_id) REFERENCES cities (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO countries (name) VALUES (?)
-- params: ('A',)

INSERT INTO cities (name, country_id) VALUES (?, ?)
-- params: ('A0', 1)

INSERT INTO mayors (city_id) VALUES (?)
-- params: (1,)

INSERT INTO streets (city_id) VALUES (?) RETURNING id
-- params: (1,)

INSERT INTO streets (city_id) VALUES (?) RETURNING id
-- params: (1,)

INSERT INTO cities (name, country_id) VALUES (?, ?)
-- params: ('A1', 1)

INSERT INTO mayors (city_id) VALUES (?)
-- params: (2,)

INSERT INTO streets (city_id) VALUES (?) RETURNING id
-- params: (2,)

INSERT INTO streets (city_id) VALUES (?) RETURNING id
-- params: (2,)

INSERT INTO countries (name) VALUES (?)
-- params: ('B',)

INSERT INTO cities (name, country_id) VALUES (?, ?)
-- params: ('B0', 2)

INSERT INTO mayors (city_id) VALUES (?)
-- params: (3,)

INSERT INTO streets (city_id) VALUES (?) RETURNING id
-- params: (3,)

INSERT INTO streets (city_id) VALUES (?) RETURNING id
-- params: (3,)

INSERT INTO cities (name, country_id) VALUES (?, ?)
-- params: ('B1', 2)

INSERT INTO mayors (city_id) VALUES (?)
-- params: (4,)

INSERT INTO streets (city_id) VALUES (?) RETURNING id
-- params: (4,)

INSERT INTO streets (city_id) VALUES (?) RETURNING id
-- params: (4,)

COMMIT

BEGIN (implicit)

SELECT countries.id 
FROM countries
-- params: ()

SELECT cities.id 
FROM cities
-- params: ()

SELECT streets.id 
FROM streets
-- params: ()

SELECT mayors.id 
FROM mayors
-- params: ()

SELECT cities.id, cities.name, cities.country_id 
FROM cities 
WHERE cities.id = ?
-- params: (1,)

SELECT streets.id, streets.city_id 
FROM streets 
WHERE ? = streets.city_id ORDER BY streets.id
-- params: (1,)

SELECT mayors.id, mayors.city_id 
FROM mayors 
WHERE ? = mayors.city_id
-- params: (1,)

DELETE FROM mayors WHERE mayors.id = ?
-- params: (1,)

DELETE FROM streets WHERE streets.id = ?
-- params: [(1,), (2,)]

DELETE FROM cities WHERE cities.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT countries.id 
FROM countries
-- params: ()

SELECT cities.id 
FROM cities
-- params: ()

SELECT streets.id 
FROM streets
-- params: ()

SELECT mayors.id 
FROM mayors
-- params: ()

SELECT countries.id, countries.name 
FROM countries 
WHERE countries.id = ?
-- params: (1,)

SELECT cities.id, cities.name, cities.country_id 
FROM cities 
WHERE ? = cities.country_id ORDER BY cities.id
-- params: (1,)

SELECT streets.id, streets.city_id 
FROM streets 
WHERE ? = streets.city_id ORDER BY streets.id
-- params: (2,)

SELECT cities.id, cities.name, cities.country_id 
FROM cities 
WHERE cities.id = ?
-- params: (3,)

UPDATE streets SET city_id=? WHERE streets.id = ?
-- params: (3, 3)

SELECT mayors.id, mayors.city_id 
FROM mayors 
WHERE ? = mayors.city_id
-- params: (2,)

DELETE FROM mayors WHERE mayors.id = ?
-- params: (2,)

DELETE FROM streets WHERE streets.id = ?
-- params: (4,)

DELETE FROM cities WHERE cities.id = ?
-- params: (2,)

DELETE FROM countries WHERE countries.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT countries.id 
FROM countries
-- params: ()

SELECT cities.id 
FROM cities
-- params: ()

SELECT streets.id 
FROM streets
-- params: ()

SELECT mayors.id 
FROM mayors
-- params: ()

SELECT streets.id, streets.city_id 
FROM streets 
WHERE streets.id = ?
-- params: (3,)

SELECT cities.id, cities.name, cities.country_id 
FROM cities 
WHERE cities.id = ?
-- params: (3,)

SELECT countries.id, countries.name 
FROM countries 
WHERE countries.id = ?
-- params: (2,)

SELECT cities.id, cities.name, cities.country_id 
FROM cities 
WHERE ? = cities.country_id ORDER BY cities.id
-- params: (2,)

SELECT mayors.id, mayors.city_id 
FROM mayors 
WHERE ? = mayors.city_id
-- params: (4,)

UPDATE mayors SET city_id=? WHERE mayors.id = ?
-- params: (None, 4)

COMMIT

BEGIN (implicit)

SELECT countries.id 
FROM countries
-- params: ()

SELECT cities.id 
FROM cities
-- params: ()

SELECT streets.id 
FROM streets
-- params: ()

SELECT mayors.id 
FROM mayors
-- params: ()

SELECT mayors.city_id 
FROM mayors ORDER BY mayors.id
-- params: ()

SELECT countries.id, countries.name 
FROM countries 
WHERE countries.id = ?
-- params: (2,)

SELECT cities.id, cities.name, cities.country_id 
FROM cities 
WHERE ? = cities.country_id ORDER BY cities.id
-- params: (2,)

SELECT streets.id, streets.city_id 
FROM streets 
WHERE ? = streets.city_id ORDER BY streets.id
-- params: (3,)

SELECT mayors.id, mayors.city_id 
FROM mayors 
WHERE ? = mayors.city_id
-- params: (3,)

DELETE FROM mayors WHERE mayors.id = ?
-- params: (3,)

DELETE FROM streets WHERE streets.id = ?
-- params: [(3,), (5,), (6,)]

DELETE FROM cities WHERE cities.id = ?
-- params: (3,)

SELECT streets.id, streets.city_id 
FROM streets 
WHERE ? = streets.city_id ORDER BY streets.id
-- params: (4,)

DELETE FROM streets WHERE streets.id = ?
-- params: [(7,), (8,)]

COMMIT

BEGIN (implicit)

SELECT countries.id 
FROM countries
-- params: ()

SELECT cities.id 
FROM cities
-- params: ()

SELECT streets.id 
FROM streets
-- params: ()

SELECT mayors.id 
FROM mayors
-- params: ()

SELECT countries.id, countries.name 
FROM countries 
WHERE countries.id = ?
-- params: (2,)

SELECT cities.id, cities.name, cities.country_id 
FROM cities 
WHERE ? = cities.country_id ORDER BY cities.id
-- params: (2,)

SELECT streets.id, streets.city_id 
FROM streets 
WHERE ? = streets.city_id ORDER BY streets.id
-- params: (4,)

SELECT mayors.id, mayors.city_id 
FROM mayors 
WHERE ? = mayors.city_id
-- params: (4,)

DELETE FROM cities WHERE cities.id = ?
-- params: (4,)

DELETE FROM countries WHERE countries.id = ?
-- params: (2,)

SELECT countries.id 
FROM countries
-- params: ()

SELECT cities.id 
FROM cities
-- params: ()

SELECT streets.id 
FROM streets
-- params: ()

SELECT mayors.id 
FROM mayors
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT countries.id 
FROM countries
-- params: ()

SELECT cities.id 
FROM cities
-- params: ()

SELECT streets.id 
FROM streets
-- params: ()

SELECT mayors.id 
FROM mayors
-- params: ()

SELECT countries.id, countries.name 
FROM countries 
WHERE countries.id = ?
-- params: (2,)

SELECT cities.id, cities.name, cities.country_id 
FROM cities 
WHERE ? = cities.country_id ORDER BY cities.id
-- params: (2,)

DELETE FROM countries
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT countries.id, countries.name 
FROM countries 
WHERE countries.id = ?
-- params: (2,)

SELECT cities.id, cities.name, cities.country_id 
FROM cities 
WHERE ? = cities.country_id ORDER BY cities.id
-- params: (2,)

SELECT streets.id, streets.city_id 
FROM streets 
WHERE ? = streets.city_id ORDER BY streets.id
-- params: (4,)

SELECT mayors.id, mayors.city_id 
FROM mayors 
WHERE ? = mayors.city_id
-- params: (4,)

DELETE FROM cities WHERE cities.id = ?
-- params: (4,)

DELETE FROM countries WHERE countries.id = ?
-- params: (2,)

COMMIT

BEGIN (implicit)

SELECT countries.id 
FROM countries
-- params: ()

SELECT cities.id 
FROM cities
-- params: ()

SELECT streets.id 
FROM streets
-- params: ()

SELECT mayors.id 
FROM mayors
-- params: ()

ROLLBACK


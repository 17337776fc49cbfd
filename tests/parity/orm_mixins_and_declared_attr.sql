BEGIN (implicit)

PRAGMA main.table_info("persons")
-- params: ()

PRAGMA temp.table_info("persons")
-- params: ()

PRAGMA main.table_info("houses")
-- params: ()

PRAGMA temp.table_info("houses")
-- params: ()

PRAGMA main.table_info("cars")
-- params: ()

PRAGMA temp.table_info("cars")
-- params: ()

CREATE TABLE persons (
	name VARCHAR(30) NOT NULL, 
	id INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE houses (
	owner_id INTEGER, 
	name VARCHAR(30) NOT NULL, 
	created DATETIME NOT NULL, 
	changed DATETIME, 
	id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(owner_id) REFERENCES persons (id)
)
-- params: ()

CREATE TABLE cars (
	plate VARCHAR NOT NULL, 
	owner_id INTEGER, 
	created DATETIME NOT NULL, 
	changed DATETIME, 
	id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(owner_id) REFERENCES persons (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO persons (name) VALUES (?)
-- params: ('Eve',)

INSERT INTO cars (plate, owner_id, created, changed) VALUES (?, ?, ?, ?) RETURNING id
-- params: ('B-1', 1, '2024-01-01 00:00:00.000000', None)

INSERT INTO cars (plate, owner_id, created, changed) VALUES (?, ?, ?, ?) RETURNING id
-- params: ('B-2', None, '2024-01-01 00:00:00.000000', None)

INSERT INTO houses (owner_id, name, created, changed) VALUES (?, ?, ?, ?)
-- params: (1, 'Villa', '2024-01-01 00:00:00.000000', None)

COMMIT

BEGIN (implicit)

SELECT length(houses.name) AS length_1, houses.owner_id, houses.name, houses.created, houses.changed, houses.id 
FROM houses
-- params: ()

SELECT length(persons.name) AS length_1, persons.name, persons.id 
FROM persons 
WHERE persons.id = ?
-- params: (1,)

UPDATE houses SET name=?, changed=? WHERE houses.id = ?
-- params: ('Cottage', '2024-02-02 00:00:00.000000', 1)

COMMIT

BEGIN (implicit)

SELECT length(houses.name) AS length_1, houses.owner_id, houses.name, houses.created, houses.changed, houses.id 
FROM houses 
WHERE houses.id = ?
-- params: (1,)

SELECT cars.plate, cars.owner_id, cars.created, cars.changed, cars.id 
FROM cars ORDER BY cars.plate
-- params: ()

SELECT length(persons.name) AS length_1, persons.name, persons.id 
FROM persons 
WHERE persons.id = ?
-- params: (1,)

ROLLBACK


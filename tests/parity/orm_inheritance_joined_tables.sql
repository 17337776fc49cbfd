BEGIN (implicit)

PRAGMA main.table_info("vehicles")
-- params: ()

PRAGMA temp.table_info("vehicles")
-- params: ()

PRAGMA main.table_info("cars")
-- params: ()

PRAGMA temp.table_info("cars")
-- params: ()

PRAGMA main.table_info("trucks")
-- params: ()

PRAGMA temp.table_info("trucks")
-- params: ()

PRAGMA main.table_info("vans")
-- params: ()

PRAGMA temp.table_info("vans")
-- params: ()

CREATE TABLE vehicles (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE cars (
	id INTEGER NOT NULL, 
	doors INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(id) REFERENCES vehicles (id)
)
-- params: ()

CREATE TABLE trucks (
	truck_id INTEGER NOT NULL, 
	load INTEGER, 
	PRIMARY KEY (truck_id), 
	FOREIGN KEY(truck_id) REFERENCES vehicles (id)
)
-- params: ()

CREATE TABLE vans (
	id INTEGER NOT NULL, 
	seats INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(id) REFERENCES cars (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO vehicles (name, kind) VALUES (?, ?) RETURNING id
-- params: ('v', 'van')

INSERT INTO vehicles (name, kind) VALUES (?, ?) RETURNING id
-- params: ('c', 'car')

INSERT INTO vehicles (name, kind) VALUES (?, ?) RETURNING id
-- params: ('t', 'truck')

INSERT INTO vehicles (name, kind) VALUES (?, ?) RETURNING id
-- params: ('bike', 'vehicle')

INSERT INTO cars (id, doors) VALUES (?, ?)
-- params: [(1, 3), (2, 5)]

INSERT INTO trucks (truck_id, load) VALUES (?, ?)
-- params: (3, 7)

INSERT INTO vans (id, seats) VALUES (?, ?)
-- params: (1, 8)

COMMIT

BEGIN (implicit)

SELECT vehicles.id, vehicles.name, vehicles.kind 
FROM vehicles ORDER BY vehicles.name
-- params: ()

SELECT vans.id, cars.id AS id_1, vehicles.id AS id_2, vehicles.name, vehicles.kind, cars.doors, vans.seats 
FROM vehicles JOIN cars ON vehicles.id = cars.id JOIN vans ON cars.id = vans.id
-- params: ()

UPDATE vehicles SET name=? WHERE vehicles.id = ?
-- params: ('V', 1)

UPDATE vans SET seats=? WHERE vans.id = ?
-- params: (9, 1)

COMMIT

BEGIN (implicit)

SELECT vans.id, cars.id AS id_1, vehicles.id AS id_2, vehicles.name, vehicles.kind, vans.seats 
FROM vehicles JOIN cars ON vehicles.id = cars.id JOIN vans ON cars.id = vans.id 
WHERE vehicles.id = ?
-- params: (1,)

UPDATE cars SET doors=? WHERE cars.id = ?
-- params: (4, 1)

COMMIT

BEGIN (implicit)

SELECT cars.id, vehicles.id AS id_1, vehicles.name, vehicles.kind, cars.doors 
FROM vehicles JOIN cars ON vehicles.id = cars.id 
WHERE cars.doors < ?
-- params: (5,)

SELECT vehicles.id, vehicles.name, vehicles.kind, trucks.truck_id, trucks.load 
FROM vehicles JOIN trucks ON vehicles.id = trucks.truck_id 
WHERE vehicles.id = ?
-- params: (3,)

DELETE FROM vans WHERE vans.id = ?
-- params: (1,)

DELETE FROM cars WHERE cars.id = ?
-- params: (1,)

DELETE FROM vehicles WHERE vehicles.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT vehicles.id, vehicles.name, vehicles.kind 
FROM vehicles ORDER BY vehicles.id
-- params: ()

ROLLBACK


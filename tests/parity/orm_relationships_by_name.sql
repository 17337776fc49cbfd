BEGIN (implicit)

PRAGMA main.table_info("houses")
-- params: ()

PRAGMA temp.table_info("houses")
-- params: ()

PRAGMA main.table_info("rooms")
-- params: ()

PRAGMA temp.table_info("rooms")
-- params: ()

CREATE TABLE houses (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE rooms (
	id INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	house_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(house_id) REFERENCES houses (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO houses (name) VALUES (?) RETURNING id
-- params: ('mill',)

INSERT INTO houses (name) VALUES (?) RETURNING id
-- params: ('barn',)

INSERT INTO rooms (title, house_id) VALUES (?, ?) RETURNING id
-- params: ('hall', 1)

INSERT INTO rooms (title, house_id) VALUES (?, ?) RETURNING id
-- params: ('attic', 1)

INSERT INTO rooms (title, house_id) VALUES (?, ?) RETURNING id
-- params: ('loft', 2)

INSERT INTO rooms (title, house_id) VALUES (?, ?) RETURNING id
-- params: ('nowhere', None)

COMMIT

BEGIN (implicit)

SELECT houses.id, houses.name 
FROM houses 
WHERE houses.id = ?
-- params: (1,)

SELECT rooms.title 
FROM rooms 
WHERE ? = rooms.house_id ORDER BY rooms.id
-- params: (1,)

SELECT houses.id, houses.name 
FROM houses 
WHERE houses.id = ?
-- params: (2,)

SELECT rooms.id, rooms.title, rooms.house_id 
FROM rooms 
WHERE ? = rooms.house_id AND rooms.title = ?
-- params: (2, 'loft')

SELECT rooms.id AS rooms_id, rooms.title AS rooms_title, rooms.house_id AS rooms_house_id 
FROM rooms 
WHERE rooms.house_id IS NULL
-- params: ()

SELECT rooms.title AS rooms_title 
FROM rooms 
WHERE ? = rooms.house_id
-- params: (2,)

SELECT other.title 
FROM rooms AS other 
WHERE ? = other.house_id ORDER BY other.id
-- params: (1,)

SELECT count(*) AS count_1 
FROM (SELECT houses.id AS houses_id, houses.name AS houses_name 
FROM houses JOIN rooms ON houses.id = rooms.house_id 
WHERE ? = rooms.house_id) AS anon_1
-- params: (1,)

UPDATE rooms SET title=? WHERE ? = rooms.house_id
-- params: ('hay', 2)

DELETE FROM rooms WHERE rooms.house_id IS NULL
-- params: ()

SELECT rooms.id, rooms.title, rooms.house_id 
FROM rooms 
WHERE ? = rooms.house_id ORDER BY rooms.id
-- params: (1,)

SELECT rooms.id, rooms.title, rooms.house_id 
FROM rooms ORDER BY rooms.id
-- params: ()

ROLLBACK


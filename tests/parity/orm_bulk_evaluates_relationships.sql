BEGIN (implicit)

PRAGMA main.table_info("house")
-- params: ()

PRAGMA temp.table_info("house")
-- params: ()

PRAGMA main.table_info("room")
-- params: ()

PRAGMA temp.table_info("room")
-- params: ()

CREATE TABLE house (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE room (
	id INTEGER NOT NULL, 
	n INTEGER, 
	house_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(house_id) REFERENCES house (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO house (name) VALUES (?) RETURNING id
-- params: ('a',)

INSERT INTO house (name) VALUES (?) RETURNING id
-- params: ('b',)

INSERT INTO room (n, house_id) VALUES (?, ?) RETURNING id
-- params: (1, 1)

INSERT INTO room (n, house_id) VALUES (?, ?) RETURNING id
-- params: (2, 1)

INSERT INTO room (n, house_id) VALUES (?, ?) RETURNING id
-- params: (3, 2)

COMMIT

BEGIN (implicit)

SELECT room.id, room.n, room.house_id 
FROM room
-- params: ()

SELECT house.id, house.name 
FROM house 
WHERE house.id = ?
-- params: (1,)

UPDATE room SET n=(room.n + ?) WHERE ? = room.house_id
-- params: (10, 1)

SELECT house.id, house.name 
FROM house 
WHERE house.id = ?
-- params: (2,)

UPDATE room SET n=? WHERE ? = room.house_id
-- params: (7, 2)

UPDATE room SET n=? WHERE room.house_id = ? AND room.n IN (?, ?)
-- params: (1, 1, 11, 12)

DELETE FROM room WHERE ? = room.house_id
-- params: (2,)

SELECT count(*) AS count_1 
FROM (SELECT room.id AS room_id, room.n AS room_n, room.house_id AS room_house_id 
FROM room) AS anon_1
-- params: ()

UPDATE room SET n=? WHERE room.house_id IS NULL
-- params: (0,)

UPDATE house SET name=? WHERE EXISTS (SELECT 1 
FROM room 
WHERE house.id = room.house_id AND room.n = ?) RETURNING id
-- params: ('z', 1)

ROLLBACK


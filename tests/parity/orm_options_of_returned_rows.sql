BEGIN (implicit)

PRAGMA main.table_info("houses")
-- params: ()

PRAGMA temp.table_info("houses")
-- params: ()

PRAGMA main.table_info("rooms")
-- params: ()

PRAGMA temp.table_info("rooms")
-- params: ()

PRAGMA main.table_info("doors")
-- params: ()

PRAGMA temp.table_info("doors")
-- params: ()

PRAGMA main.table_info("windows")
-- params: ()

PRAGMA temp.table_info("windows")
-- params: ()

CREATE TABLE houses (
	id INTEGER NOT NULL, 
	street VARCHAR NOT NULL, 
	notes VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE rooms (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	house_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(house_id) REFERENCES houses (id)
)
-- params: ()

CREATE TABLE doors (
	id INTEGER NOT NULL, 
	room_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(room_id) REFERENCES rooms (id)
)
-- params: ()

CREATE TABLE windows (
	id INTEGER NOT NULL, 
	door_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(door_id) REFERENCES doors (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO houses (street, notes) VALUES (?, ?) RETURNING id
-- params: ('a', 'n')

INSERT INTO houses (street, notes) VALUES (?, ?) RETURNING id
-- params: ('b', 'n')

INSERT INTO rooms (name, house_id) VALUES (?, ?) RETURNING id
-- params: ('hall', 1)

INSERT INTO rooms (name, house_id) VALUES (?, ?) RETURNING id
-- params: ('bath', 1)

INSERT INTO doors (room_id) VALUES (?) RETURNING id
-- params: (1,)

INSERT INTO doors (room_id) VALUES (?) RETURNING id
-- params: (1,)

INSERT INTO windows (door_id) VALUES (?)
-- params: (1,)

COMMIT

BEGIN (implicit)

UPDATE houses SET street=(houses.street || ?) RETURNING id, street
-- params: ('x',)

ROLLBACK

BEGIN (implicit)

UPDATE houses SET street=(houses.street || ?) RETURNING id, street, notes
-- params: ('x',)

ROLLBACK

BEGIN (implicit)

UPDATE houses SET street=(houses.street || ?) RETURNING id
-- params: ('x',)

ROLLBACK

BEGIN (implicit)

UPDATE houses SET street=(houses.street || ?) RETURNING id
-- params: ('x',)

ROLLBACK

BEGIN (implicit)

UPDATE houses SET street=(houses.street || ?) RETURNING id, street
-- params: ('x',)

SELECT rooms.house_id, rooms.id, rooms.name 
FROM rooms 
WHERE rooms.house_id IN (?, ?) ORDER BY rooms.id
-- params: (1, 2)

SELECT doors.room_id, doors.id, windows_1.id, windows_1.door_id 
FROM doors LEFT OUTER JOIN windows AS windows_1 ON doors.id = windows_1.door_id 
WHERE doors.room_id IN (?, ?) ORDER BY doors.id, windows_1.id
-- params: (1, 2)

ROLLBACK

BEGIN (implicit)

UPDATE houses SET street=(houses.street || ?) RETURNING id, street
-- params: ('x',)

SELECT rooms.id, rooms.name, rooms.house_id 
FROM rooms 
WHERE ? = rooms.house_id ORDER BY rooms.id
-- params: (1,)

SELECT rooms.id, rooms.name, rooms.house_id 
FROM rooms 
WHERE ? = rooms.house_id ORDER BY rooms.id
-- params: (2,)

SELECT doors.room_id, doors.id, windows_1.id, windows_1.door_id 
FROM doors LEFT OUTER JOIN windows AS windows_1 ON doors.id = windows_1.door_id 
WHERE doors.room_id IN (?, ?) ORDER BY doors.id, windows_1.id
-- params: (1, 2)

ROLLBACK

BEGIN (implicit)

UPDATE houses SET street=(houses.street || ?) RETURNING id, street
-- params: ('x',)

ROLLBACK

BEGIN (implicit)

UPDATE houses SET street=(houses.street || ?) RETURNING id, street
-- params: ('x',)

ROLLBACK

BEGIN (implicit)

UPDATE houses SET street=(houses.street || ?) RETURNING id, street
-- params: ('x',)

SELECT rooms.house_id, rooms.id, rooms.name 
FROM rooms 
WHERE rooms.house_id IN (?, ?) ORDER BY rooms.id
-- params: (1, 2)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

UPDATE houses SET street=(houses.street || ?) RETURNING id, street
-- params: ('x',)

ROLLBACK

BEGIN (implicit)

UPDATE houses SET street=(houses.street || ?) RETURNING id, street
-- params: ('x',)

SELECT houses.id * ? AS anon_1 
FROM houses 
WHERE houses.id = ?
-- params: (2, 1)

ROLLBACK

BEGIN (implicit)

UPDATE houses SET street=(houses.street || ?) RETURNING id, street, notes
-- params: ('x',)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

UPDATE houses SET street=?
-- params: ('q',)

ROLLBACK

BEGIN (implicit)

UPDATE rooms SET name=? RETURNING id, name, house_id
-- params: ('r',)

SELECT doors.room_id, doors.id, windows_1.id, windows_1.door_id 
FROM doors LEFT OUTER JOIN windows AS windows_1 ON doors.id = windows_1.door_id 
WHERE doors.room_id IN (?, ?) ORDER BY doors.id, windows_1.id
-- params: (1, 2)

ROLLBACK

BEGIN (implicit)

UPDATE doors SET room_id=? RETURNING id, room_id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

UPDATE doors SET room_id=? RETURNING id, room_id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

UPDATE doors SET room_id=? RETURNING id, room_id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

INSERT INTO houses (street, notes) VALUES (?, ?) RETURNING id, street
-- params: ('c', 'n')

SELECT rooms.house_id, rooms.id, rooms.name 
FROM rooms 
WHERE rooms.house_id IN (?) ORDER BY rooms.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

INSERT INTO houses (street, notes) VALUES (?, ?) RETURNING id, street, notes
-- params: ('c', 'n')

ROLLBACK

BEGIN (implicit)

DELETE FROM windows RETURNING id
-- params: ()

ROLLBACK

BEGIN (implicit)

INSERT INTO houses (street, notes) VALUES (?, ?), (?, ?) RETURNING id, street
-- params: ('d', 'n', 'e', 'n')

SELECT rooms.house_id, rooms.id, rooms.name 
FROM rooms 
WHERE rooms.house_id IN (?, ?) ORDER BY rooms.id
-- params: (3, 4)

ROLLBACK

BEGIN (implicit)

SELECT id, street FROM houses ORDER BY id
-- params: ()

SELECT rooms.house_id, rooms.id, rooms.name 
FROM rooms 
WHERE rooms.house_id IN (?, ?) ORDER BY rooms.id
-- params: (1, 2)

SELECT doors.room_id, doors.id, windows_1.id, windows_1.door_id 
FROM doors LEFT OUTER JOIN windows AS windows_1 ON doors.id = windows_1.door_id 
WHERE doors.room_id IN (?, ?) ORDER BY doors.id, windows_1.id
-- params: (1, 2)

ROLLBACK

BEGIN (implicit)

SELECT id, street FROM houses ORDER BY id
-- params: ()

SELECT rooms.house_id, rooms.id, rooms.name 
FROM rooms 
WHERE rooms.house_id IN (?, ?) ORDER BY rooms.id
-- params: (1, 2)

SELECT doors.room_id, doors.id, windows_1.id, windows_1.door_id 
FROM doors LEFT OUTER JOIN windows AS windows_1 ON doors.id = windows_1.door_id 
WHERE doors.room_id IN (?, ?) ORDER BY doors.id, windows_1.id
-- params: (1, 2)

ROLLBACK

BEGIN (implicit)

SELECT id, street FROM houses ORDER BY id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT id, street FROM houses ORDER BY id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT houses.id * ? AS anon_1, houses.id, houses.street, rooms.id AS id_1, rooms.name, rooms.house_id 
FROM houses JOIN rooms ON houses.id = rooms.house_id ORDER BY rooms.id
-- params: (2,)

SELECT doors.room_id, doors.id, windows_1.id, windows_1.door_id 
FROM doors LEFT OUTER JOIN windows AS windows_1 ON doors.id = windows_1.door_id 
WHERE doors.room_id IN (?, ?) ORDER BY doors.id, windows_1.id
-- params: (1, 2)

ROLLBACK

BEGIN (implicit)

SELECT houses.id * ? AS anon_1, houses.id, houses.street 
FROM houses JOIN rooms ON houses.id = rooms.house_id ORDER BY rooms.id
-- params: (2,)

ROLLBACK

BEGIN (implicit)

UPDATE houses SET street=(houses.street || ?) RETURNING id, street
-- params: ('x',)

SELECT rooms.house_id, rooms.id, rooms.name 
FROM rooms 
WHERE rooms.house_id IN (?, ?) ORDER BY rooms.id
-- params: (1, 2)

SELECT doors.room_id, doors.id, windows_1.id, windows_1.door_id 
FROM doors LEFT OUTER JOIN windows AS windows_1 ON doors.id = windows_1.door_id 
WHERE doors.room_id IN (?, ?) ORDER BY doors.id, windows_1.id
-- params: (1, 2)

ROLLBACK

BEGIN (implicit)

SELECT id, street FROM houses ORDER BY id
-- params: ()

SELECT rooms.house_id, rooms.id, rooms.name 
FROM rooms 
WHERE rooms.house_id IN (?, ?) ORDER BY rooms.id
-- params: (1, 2)

SELECT doors.room_id, doors.id, windows_1.id, windows_1.door_id 
FROM doors LEFT OUTER JOIN windows AS windows_1 ON doors.id = windows_1.door_id 
WHERE doors.room_id IN (?, ?) ORDER BY doors.id, windows_1.id
-- params: (1, 2)

ROLLBACK


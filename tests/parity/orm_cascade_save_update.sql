BEGIN (implicit)

PRAGMA main.table_info("rooms")
-- params: ()

PRAGMA temp.table_info("rooms")
-- params: ()

PRAGMA main.table_info("chairs")
-- params: ()

PRAGMA temp.table_info("chairs")
-- params: ()

PRAGMA main.table_info("lamps")
-- params: ()

PRAGMA temp.table_info("lamps")
-- params: ()

CREATE TABLE rooms (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE chairs (
	id INTEGER NOT NULL, 
	room_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(room_id) REFERENCES rooms (id)
)
-- params: ()

CREATE TABLE lamps (
	id INTEGER NOT NULL, 
	room_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(room_id) REFERENCES rooms (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO rooms (name) VALUES (?)
-- params: ('hall',)

INSERT INTO chairs (room_id) VALUES (?) RETURNING id
-- params: (1,)

INSERT INTO chairs (room_id) VALUES (?) RETURNING id
-- params: (1,)

SELECT lamps.id, lamps.room_id 
FROM lamps 
WHERE ? = lamps.room_id
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT lamps.id, lamps.room_id 
FROM lamps
-- params: ()

SELECT rooms.id, rooms.name 
FROM rooms 
WHERE rooms.id = ?
-- params: (1,)

INSERT INTO lamps (room_id) VALUES (?)
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT lamps.id, lamps.room_id 
FROM lamps 
WHERE lamps.id = ?
-- params: (1,)

SELECT rooms.id, rooms.name 
FROM rooms 
WHERE rooms.id = ?
-- params: (1,)

INSERT INTO chairs (room_id) VALUES (?)
-- params: (1,)

SELECT rooms.id, rooms.name 
FROM rooms 
WHERE rooms.id = ?
-- params: (1,)

SELECT chairs.id, chairs.room_id 
FROM chairs 
WHERE ? = chairs.room_id
-- params: (1,)

UPDATE chairs SET room_id=? WHERE chairs.id = ?
-- params: (None, 3)

COMMIT

BEGIN (implicit)

SELECT chairs.id, chairs.room_id 
FROM chairs ORDER BY chairs.id
-- params: ()

SELECT chairs.id, chairs.room_id 
FROM chairs 
WHERE chairs.id = ?
-- params: (1,)

SELECT rooms.id, rooms.name 
FROM rooms 
WHERE rooms.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT chairs.id, chairs.room_id 
FROM chairs 
WHERE chairs.room_id = ? ORDER BY chairs.id
-- params: (1,)

INSERT INTO rooms (name) VALUES (?)
-- params: ('new',)

UPDATE chairs SET room_id=? WHERE chairs.id = ?
-- params: (2, 1)

COMMIT

BEGIN (implicit)

SELECT chairs.id, chairs.room_id 
FROM chairs 
WHERE chairs.id = ?
-- params: (1,)

SELECT rooms.id, rooms.name 
FROM rooms 
WHERE rooms.id = ?
-- params: (2,)

ROLLBACK


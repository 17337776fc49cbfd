BEGIN (implicit)

PRAGMA main.table_info("rooms")
-- params: ()

PRAGMA temp.table_info("rooms")
-- params: ()

PRAGMA main.table_info("bookings")
-- params: ()

PRAGMA temp.table_info("bookings")
-- params: ()

CREATE TABLE rooms (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	building VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	seats INTEGER DEFAULT '12' NOT NULL, 
	CONSTRAINT ck_seats CHECK (seats > 0), 
	CONSTRAINT uq_room UNIQUE (building, number)
)
-- params: ()

CREATE INDEX ix_room_seats ON rooms (seats, building)
-- params: ()

CREATE TABLE bookings (
	id INTEGER NOT NULL, 
	building VARCHAR, 
	number INTEGER, 
	booked_by VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(building, number) REFERENCES rooms (building, number)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO rooms (building, number) VALUES (?, ?) RETURNING id, seats
-- params: ('A', 1)

INSERT INTO bookings (building, number, booked_by) VALUES (?, ?, ?)
-- params: ('A', 1, 'ada')

COMMIT

BEGIN (implicit)

SELECT bookings.booked_by, bookings.building 
FROM bookings
-- params: ()

INSERT INTO rooms (building, number) VALUES (?, ?) RETURNING id, seats
-- params: ('A', 1)

ROLLBACK

BEGIN (implicit)

INSERT INTO rooms (building, number, seats) VALUES (?, ?, ?)
-- params: ('B', 1, 0)

ROLLBACK

BEGIN (implicit)

SELECT rooms.id 
FROM rooms ORDER BY rooms.id
-- params: ()

ROLLBACK


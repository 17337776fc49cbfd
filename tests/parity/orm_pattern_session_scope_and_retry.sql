BEGIN (implicit)

PRAGMA main.table_info("seats")
-- params: ()

PRAGMA temp.table_info("seats")
-- params: ()

PRAGMA main.table_info("guests")
-- params: ()

PRAGMA temp.table_info("guests")
-- params: ()

CREATE TABLE guests (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
)
-- params: ()

CREATE TABLE seats (
	id INTEGER NOT NULL, 
	number VARCHAR NOT NULL, 
	version INTEGER NOT NULL, 
	guest_id INTEGER, 
	PRIMARY KEY (id), 
	UNIQUE (number), 
	FOREIGN KEY(guest_id) REFERENCES guests (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO guests (name) VALUES (?)
-- params: ('ann',)

INSERT INTO seats (number, version, guest_id) VALUES (?, ?, ?) RETURNING id
-- params: ('1A', 1, None)

INSERT INTO seats (number, version, guest_id) VALUES (?, ?, ?) RETURNING id
-- params: ('1B', 1, None)

COMMIT

BEGIN (implicit)

INSERT INTO guests (name) VALUES (?)
-- params: ('ann',)

ROLLBACK

BEGIN (implicit)

INSERT INTO guests (name) VALUES (?)
-- params: ('bob',)

SELECT nothing FROM nowhere
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT seats.id, seats.number, seats.version, seats.guest_id 
FROM seats 
WHERE seats.number = ?
-- params: ('1A',)

SELECT guests.id, guests.name 
FROM guests 
WHERE guests.name = ?
-- params: ('ann',)

UPDATE seats SET version = version + 1
-- params: ()

UPDATE seats SET version=?, guest_id=? WHERE seats.id = ? AND seats.version = ?
-- params: (2, 1, 1, 1)

ROLLBACK

BEGIN (implicit)

SELECT seats.id, seats.number, seats.version, seats.guest_id 
FROM seats 
WHERE seats.number = ?
-- params: ('1A',)

SELECT guests.id, guests.name 
FROM guests 
WHERE guests.name = ?
-- params: ('ann',)

UPDATE seats SET version=?, guest_id=? WHERE seats.id = ? AND seats.version = ?
-- params: (2, 1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT guests.id, guests.name 
FROM guests
-- params: ()

SELECT seats.id, seats.number, seats.version, seats.guest_id 
FROM seats 
WHERE ? = seats.guest_id ORDER BY seats.number
-- params: (1,)

SELECT seats.id, seats.number, seats.version, seats.guest_id 
FROM seats ORDER BY seats.id
-- params: ()

COMMIT


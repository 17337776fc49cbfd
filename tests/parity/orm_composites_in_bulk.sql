BEGIN (implicit)

PRAGMA main.table_info("pins")
-- params: ()

PRAGMA temp.table_info("pins")
-- params: ()

CREATE TABLE pins (
	id INTEGER NOT NULL, 
	x INTEGER NOT NULL, 
	y INTEGER NOT NULL, 
	end_x INTEGER, 
	end_y INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO pins (x, y, end_x, end_y) VALUES (?, ?, ?, ?)
-- params: (1, 2, None, None)

COMMIT

BEGIN (implicit)

SELECT pins.id, pins.x, pins.y, pins.end_x, pins.end_y 
FROM pins 
WHERE pins.id = ?
-- params: (1,)

UPDATE pins SET x=?, y=?
-- params: (3, 4)

ROLLBACK

BEGIN (implicit)

UPDATE pins SET end_x=?, end_y=?
-- params: (None, None)

ROLLBACK

BEGIN (implicit)

INSERT INTO pins (x, y) VALUES (?, ?)
-- params: (7, 8)

INSERT INTO pins (x, y, end_x, end_y) VALUES (?, ?, ?, ?)
-- params: (9, 8, 1, 1)

SELECT pins.id, pins.x, pins.y, pins.end_x, pins.end_y 
FROM pins
-- params: ()

INSERT INTO pins (x, y) VALUES (?, ?) RETURNING id, x, y
-- params: (7, 8)

INSERT INTO pins (x, y, end_x, end_y) VALUES (?, ?, ?, ?) RETURNING id, x, y
-- params: (9, 8, 1, 1)

INSERT INTO pins (x, y) VALUES (?, ?) RETURNING id, x, y, end_x, end_y
-- params: (7, 8)

INSERT INTO pins (x, y, end_x, end_y) VALUES (?, ?, ?, ?) RETURNING id, x, y, end_x, end_y
-- params: (9, 8, 1, 1)

INSERT INTO pins (x, y) VALUES (?, ?)
-- params: (7, 8)

INSERT INTO pins (x, y, end_x, end_y) VALUES (?, ?, ?, ?)
-- params: (9, 8, 1, 1)

COMMIT

BEGIN (implicit)

UPDATE pins SET x=?, y=? WHERE pins.id = ?
-- params: (0, 0, 1)

UPDATE pins SET end_x=?, end_y=? WHERE pins.id = ?
-- params: (5, 5, 2)

SELECT pins.id, pins.x, pins.y, pins.end_x, pins.end_y 
FROM pins 
WHERE pins.id = ?
-- params: (1,)

SELECT pins.id, pins.x, pins.y, pins.end_x, pins.end_y 
FROM pins 
WHERE pins.id < ?
-- params: (3,)

ROLLBACK


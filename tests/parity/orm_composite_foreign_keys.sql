BEGIN (implicit)

PRAGMA main.table_info("flights")
-- params: ()

PRAGMA temp.table_info("flights")
-- params: ()

PRAGMA main.table_info("seats")
-- params: ()

PRAGMA temp.table_info("seats")
-- params: ()

CREATE TABLE flights (
	carrier VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	PRIMARY KEY (carrier, number)
)
-- params: ()

CREATE TABLE seats (
	carrier VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	"row" INTEGER NOT NULL, 
	taken BOOLEAN NOT NULL, 
	PRIMARY KEY (carrier, number, "row"), 
	FOREIGN KEY(carrier, number) REFERENCES flights (carrier, number)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO flights (carrier, number) VALUES (?, ?)
-- params: [('LX', 12), ('LH', 12)]

INSERT INTO seats (carrier, number, "row", taken) VALUES (?, ?, ?, ?)
-- params: ('LX', 12, 1, 0)

INSERT INTO seats (carrier, number, "row", taken) VALUES (?, ?, ?, ?)
-- params: ('LX', 12, 2, 1)

INSERT INTO seats (carrier, number, "row", taken) VALUES (?, ?, ?, ?)
-- params: ('LH', 12, 1, 0)

COMMIT

BEGIN (implicit)

SELECT flights.carrier, flights.number 
FROM flights 
WHERE flights.carrier = ? AND flights.number = ?
-- params: ('LX', 12)

SELECT seats.carrier, seats.number, seats."row", seats.taken 
FROM seats 
WHERE ? = seats.carrier AND ? = seats.number ORDER BY seats."row"
-- params: ('LX', 12)

SELECT seats.carrier, seats.number, seats."row", seats.taken 
FROM seats 
WHERE seats.carrier = ? AND seats.number = ? AND seats."row" = ?
-- params: ('LX', 12, 9)

UPDATE seats SET taken=? WHERE seats.carrier = ? AND seats.number = ? AND seats."row" = ?
-- params: (0, 'LX', 12, 2)

INSERT INTO seats (carrier, number, "row", taken) VALUES (?, ?, ?, ?)
-- params: ('LX', 12, 3, 0)

COMMIT

BEGIN (implicit)

SELECT flights.carrier, seats."row" 
FROM flights JOIN seats ON flights.carrier = seats.carrier AND flights.number = seats.number ORDER BY flights.carrier, seats."row"
-- params: ()

SELECT flights.carrier, flights.number 
FROM flights 
WHERE flights.carrier = ? AND flights.number = ?
-- params: ('LX', 12)

SELECT seats.carrier, seats.number, seats."row", seats.taken 
FROM seats 
WHERE ? = seats.carrier AND ? = seats.number ORDER BY seats."row"
-- params: ('LX', 12)

DELETE FROM seats WHERE seats.carrier = ? AND seats.number = ? AND seats."row" = ?
-- params: ('LX', 12, 2)

COMMIT

BEGIN (implicit)

SELECT seats.carrier, seats."row" 
FROM seats ORDER BY seats.carrier, seats."row"
-- params: ()

SELECT flights.carrier, flights.number 
FROM flights 
WHERE flights.carrier = ? AND flights.number = ?
-- params: ('LX', 12)

SELECT seats.carrier, seats.number, seats."row", seats.taken 
FROM seats 
WHERE ? = seats.carrier AND ? = seats.number ORDER BY seats."row"
-- params: ('LX', 12)

ROLLBACK

BEGIN (implicit)

SELECT flights.carrier, flights.number 
FROM flights ORDER BY flights.carrier
-- params: ()

SELECT seats.carrier, seats.number, seats."row", seats.taken 
FROM seats 
WHERE (seats.carrier, seats.number) IN (VALUES (?, ?), (?, ?)) ORDER BY seats."row"
-- params: ('LH', 12, 'LX', 12)

ROLLBACK

BEGIN (implicit)

SELECT flights.carrier, flights.number, seats_1.carrier AS carrier_1, seats_1.number AS number_1, seats_1."row", seats_1.taken 
FROM flights LEFT OUTER JOIN seats AS seats_1 ON flights.carrier = seats_1.carrier AND flights.number = seats_1.number ORDER BY flights.carrier, seats_1."row"
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT flights.carrier, flights.number 
FROM flights 
WHERE flights.carrier = ? AND flights.number = ?
-- params: ('LX', 12)

SELECT seats.carrier, seats.number, seats."row", seats.taken 
FROM seats 
WHERE ? = seats.carrier AND ? = seats.number ORDER BY seats."row"
-- params: ('LX', 12)

DELETE FROM seats WHERE seats.carrier = ? AND seats.number = ? AND seats."row" = ?
-- params: [('LX', 12, 1), ('LX', 12, 3)]

DELETE FROM flights WHERE flights.carrier = ? AND flights.number = ?
-- params: ('LX', 12)

COMMIT

BEGIN (implicit)

SELECT seats.carrier, seats."row" 
FROM seats
-- params: ()

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("segments")
-- params: ()

PRAGMA temp.table_info("segments")
-- params: ()

CREATE TABLE segments (
	id INTEGER NOT NULL, 
	x1 INTEGER NOT NULL, 
	y1 INTEGER NOT NULL, 
	x2 INTEGER NOT NULL, 
	y2 INTEGER NOT NULL, 
	amount INTEGER, 
	currency VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO segments (x1, y1, x2, y2, amount, currency) VALUES (?, ?, ?, ?, ?, ?) RETURNING id
-- params: (1, 2, 3, 4, 5, 'EUR')

INSERT INTO segments (x1, y1, x2, y2, amount, currency) VALUES (?, ?, ?, ?, ?, ?) RETURNING id
-- params: (9, 9, 0, 0, None, None)

COMMIT

BEGIN (implicit)

SELECT segments.id, segments.x1, segments.y1, segments.x2, segments.y2, segments.amount, segments.currency 
FROM segments 
WHERE segments.id = ?
-- params: (1,)

SELECT segments.id, segments.x1, segments.y1, segments.x2, segments.y2, segments.amount, segments.currency 
FROM segments 
WHERE segments.x1 = ? AND segments.y1 = ?
-- params: (1, 2)

SELECT segments.x1, segments.y1, segments.id 
FROM segments ORDER BY segments.id
-- params: ()

UPDATE segments SET x2=?, y2=? WHERE segments.id = ?
-- params: (7, 8, 1)

COMMIT

BEGIN (implicit)

SELECT segments.id, segments.x1, segments.y1, segments.x2, segments.y2, segments.amount, segments.currency 
FROM segments 
WHERE segments.x2 = ? AND segments.y2 = ?
-- params: (7, 8)

UPDATE segments SET amount=?, currency=? WHERE segments.id = ?
-- params: (None, None, 1)

COMMIT

BEGIN (implicit)

SELECT segments.id, segments.x1, segments.y1, segments.x2, segments.y2, segments.amount, segments.currency 
FROM segments 
WHERE segments.id = ?
-- params: (1,)

ROLLBACK


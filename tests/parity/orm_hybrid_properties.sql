BEGIN (implicit)

PRAGMA main.table_info("intervals")
-- params: ()

PRAGMA temp.table_info("intervals")
-- params: ()

CREATE TABLE intervals (
	id INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	name VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO intervals (start, "end", name) VALUES (?, ?, ?) RETURNING id
-- params: (1, 4, None)

INSERT INTO intervals (start, "end", name) VALUES (?, ?, ?) RETURNING id
-- params: (2, 12, 'b')

INSERT INTO intervals (start, "end", name) VALUES (?, ?, ?) RETURNING id
-- params: (9, 12, None)

COMMIT

BEGIN (implicit)

SELECT intervals.id, intervals.start, intervals."end", intervals.name 
FROM intervals ORDER BY intervals."end" - intervals.start, intervals.id
-- params: ()

SELECT CASE WHEN (intervals."end" - intervals.start > ?) THEN ? ELSE ? END AS size, count(*) AS count_1 
FROM intervals GROUP BY CASE WHEN (intervals."end" - intervals.start > ?) THEN ? ELSE ? END ORDER BY CASE WHEN (intervals."end" - intervals.start > ?) THEN ? ELSE ? END
-- params: (5, 'big', 'small', 5, 'big', 'small', 5, 'big', 'small')

UPDATE intervals SET "end"=(intervals.start + ?) WHERE CASE WHEN (intervals."end" - intervals.start > ?) THEN ? ELSE ? END = ?
-- params: (10, 5, 'big', 'small', 'small')

COMMIT

BEGIN (implicit)

SELECT intervals."end" 
FROM intervals ORDER BY intervals.id
-- params: ()

SELECT intervals.id, intervals.start, intervals."end", intervals.name 
FROM intervals 
WHERE intervals.id = ?
-- params: (1,)

UPDATE intervals SET "end"=? WHERE intervals.id = ?
-- params: (3, 1)

COMMIT

BEGIN (implicit)

SELECT intervals.id, intervals.start, intervals."end", intervals.name 
FROM intervals 
WHERE intervals.id = ?
-- params: (1,)

ROLLBACK


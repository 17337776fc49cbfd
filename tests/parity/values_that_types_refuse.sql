BEGIN (implicit)

PRAGMA main.table_info("rows")
-- params: ()

PRAGMA temp.table_info("rows")
-- params: ()

CREATE TABLE rows (
	id INTEGER NOT NULL, 
	json JSON, 
	stage VARCHAR(4), 
	moment DATETIME, 
	day DATE, 
	number NUMERIC(12, 4), 
	score DOUBLE, 
	"key" CHAR(32), 
	data BLOB, 
	flag BOOLEAN, 
	span DATETIME, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO rows (stage, moment, day, number, score, "key", data, flag, span) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: ('zzz', None, None, None, None, None, None, None, None)

COMMIT

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

INSERT INTO rows (stage, moment, day, number, score, "key", data, flag, span) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (None, '2024-01-01 00:00:00.000000', None, None, None, None, None, None, None)

COMMIT

BEGIN (implicit)

INSERT INTO rows (stage, moment, day, number, score, "key", data, flag, span) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (None, None, '2024-01-01', None, None, None, None, None, None)

COMMIT

BEGIN (implicit)

INSERT INTO rows (id, stage, moment, day, number, score, "key", data, flag, span) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: ('abc', None, None, None, None, None, None, None, None, None)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

INSERT INTO rows (stage, moment, day, number, score, "key", data, flag, span) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: ('DEV', None, None, None, None, None, None, None, None)

COMMIT

BEGIN (implicit)

UPDATE rows SET moment = 'garbage', number = 'abc', key = 'zz', json = '{bad', stage = 'x' WHERE stage = 'DEV'
-- params: ()

SELECT rows.moment 
FROM rows 
WHERE rows.moment IS NOT NULL ORDER BY rows.id DESC
-- params: ()

SELECT rows.number 
FROM rows 
WHERE rows.number IS NOT NULL ORDER BY rows.id DESC
-- params: ()

SELECT rows."key" 
FROM rows 
WHERE rows."key" IS NOT NULL ORDER BY rows.id DESC
-- params: ()

SELECT rows.json 
FROM rows 
WHERE rows.json IS NOT NULL ORDER BY rows.id DESC
-- params: ()

SELECT rows.stage 
FROM rows 
WHERE rows.stage IS NOT NULL ORDER BY rows.id DESC
-- params: ()

ROLLBACK


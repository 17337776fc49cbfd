BEGIN (implicit)

CREATE TABLE t (
	id INTEGER NOT NULL, 
	at DATETIME, 
	short DATETIME, 
	day DATE, 
	clock TIME, 
	plain DATETIME, 
	PRIMARY KEY (id)
)
-- params: ()

INSERT INTO t (at, short, day, clock, plain) VALUES (?, ?, ?, ?, ?)
-- params: [('2024/02/03 04:05', '2024-02-03 04:05:06', '03.02.2024', '04-05', '2024-02-03 04:05:06.000789'), (None, None, None, None, None)]

SELECT * FROM t
-- params: ()

SELECT t.id, t.at, t.short, t.day, t.clock, t.plain 
FROM t
-- params: ()

SELECT t.id 
FROM t 
WHERE t.day = ?
-- params: ('03.02.2024',)

UPDATE t SET day = 'x'
-- params: ()

SELECT t.day 
FROM t
-- params: ()

COMMIT


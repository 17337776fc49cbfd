BEGIN (implicit)

PRAGMA main.table_info("samples")
-- params: ()

PRAGMA temp.table_info("samples")
-- params: ()

CREATE TABLE samples (
	id INTEGER NOT NULL, 
	small SMALLINT, 
	big BIGINT, 
	ratio FLOAT, 
	cost NUMERIC(10, 2), 
	flag BOOLEAN, 
	label VARCHAR(5), 
	body TEXT, 
	day DATE, 
	at DATETIME, 
	clock TIME, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO samples (small, big, ratio, cost, flag, label, body, day, at, clock) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: (-3, 9007199254740993, 0.30000000000000004, 19.9, 1, 'longer than five', 'first\nsecond', '2024-02-29', '2024-02-29 12:30:15.000250', '23:59:00.000000')

INSERT INTO samples (small, big, ratio, cost, flag, label, body, day, at, clock) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: (None, None, None, None, None, None, None, None, None, None)

COMMIT

BEGIN (implicit)

SELECT samples.id, samples.small, samples.big, samples.ratio, samples.cost, samples.flag, samples.label, samples.body, samples.day, samples.at, samples.clock 
FROM samples ORDER BY samples.id
-- params: ()

ROLLBACK


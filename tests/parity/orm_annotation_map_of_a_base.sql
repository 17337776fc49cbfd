BEGIN (implicit)

PRAGMA main.table_info("measurements")
-- params: ()

PRAGMA temp.table_info("measurements")
-- params: ()

CREATE TABLE measurements (
	id BIGINT NOT NULL, 
	sensor VARCHAR(30) NOT NULL, 
	note VARCHAR(200), 
	free_text VARCHAR, 
	value NUMERIC(8, 3) NOT NULL, 
	ok BOOLEAN NOT NULL, 
	ratio DOUBLE, 
	raw BLOB, 
	taken DATETIME NOT NULL, 
	day DATE NOT NULL, 
	extra JSON NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO measurements (id, sensor, note, free_text, value, ok, ratio, raw, taken, day, extra) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (1, 's1', None, None, 1.25, 1, None, None, '2024-05-01 12:30:00.000000', '2024-05-01', '{"unit": "C", "tags": ["a", "b"]}')

COMMIT

BEGIN (implicit)

SELECT measurements.id, measurements.sensor, measurements.note, measurements.free_text, measurements.value, measurements.ok, measurements.ratio, measurements.raw, measurements.taken, measurements.day, measurements.extra 
FROM measurements
-- params: ()

UPDATE measurements SET extra=? WHERE measurements.id = ?
-- params: ('{"unit": "K", "tags": ["a", "b"]}', 1)

COMMIT

BEGIN (implicit)

SELECT measurements.id, measurements.sensor, measurements.note, measurements.free_text, measurements.value, measurements.ok, measurements.ratio, measurements.raw, measurements.taken, measurements.day, measurements.extra 
FROM measurements 
WHERE measurements.id = ?
-- params: (1,)

ROLLBACK


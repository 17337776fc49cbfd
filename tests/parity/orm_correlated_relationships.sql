BEGIN (implicit)

PRAGMA main.table_info("sensors")
-- params: ()

PRAGMA temp.table_info("sensors")
-- params: ()

PRAGMA main.table_info("readings")
-- params: ()

PRAGMA temp.table_info("readings")
-- params: ()

CREATE TABLE sensors (
	id INTEGER NOT NULL, 
	code VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE readings (
	id INTEGER NOT NULL, 
	sensor_id INTEGER NOT NULL, 
	at INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(sensor_id) REFERENCES sensors (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO sensors (code) VALUES (?) RETURNING id
-- params: ('S0',)

INSERT INTO sensors (code) VALUES (?) RETURNING id
-- params: ('S1',)

INSERT INTO sensors (code) VALUES (?) RETURNING id
-- params: ('S2',)

INSERT INTO readings (sensor_id, at) VALUES (?, ?) RETURNING id
-- params: (2, 10)

INSERT INTO readings (sensor_id, at) VALUES (?, ?) RETURNING id
-- params: (3, 20)

INSERT INTO readings (sensor_id, at) VALUES (?, ?) RETURNING id
-- params: (3, 21)

COMMIT

BEGIN (implicit)

SELECT sensors.id, sensors.code, readings_1.id AS id_1, readings_1.sensor_id, readings_1.at 
FROM sensors LEFT OUTER JOIN readings AS readings_1 ON readings_1.sensor_id = sensors.id AND readings_1.at = (SELECT max(readings_1.at) AS max_1 
FROM readings AS readings_1 
WHERE readings_1.sensor_id = sensors.id) ORDER BY sensors.id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT sensors.id, sensors.code 
FROM sensors ORDER BY sensors.id
-- params: ()

SELECT sensors_1.id, readings.id, readings.sensor_id, readings.at 
FROM sensors AS sensors_1 JOIN readings ON readings.sensor_id = sensors_1.id AND readings.at = (SELECT max(readings.at) AS max_1 
FROM readings 
WHERE readings.sensor_id = sensors_1.id) 
WHERE sensors_1.id IN (?, ?, ?)
-- params: (1, 2, 3)

ROLLBACK

BEGIN (implicit)

SELECT sensors.id, sensors.code 
FROM sensors ORDER BY sensors.id
-- params: ()

SELECT readings.id AS readings_id, readings.sensor_id AS readings_sensor_id, readings.at AS readings_at, anon_1.sensors_id AS anon_1_sensors_id 
FROM (SELECT sensors.id AS sensors_id 
FROM sensors) AS anon_1 JOIN readings ON readings.sensor_id = anon_1.sensors_id AND readings.at = (SELECT max(readings.at) AS max_1 
FROM readings 
WHERE readings.sensor_id = anon_1.sensors_id)
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT sensors.id, sensors.code 
FROM sensors ORDER BY sensors.id
-- params: ()

SELECT readings.id, readings.sensor_id, readings.at 
FROM readings 
WHERE readings.sensor_id = ? AND readings.at = (SELECT max(readings.at) AS max_1 
FROM readings 
WHERE readings.sensor_id = ?)
-- params: (1, 1)

SELECT readings.id, readings.sensor_id, readings.at 
FROM readings 
WHERE readings.sensor_id = ? AND readings.at = (SELECT max(readings.at) AS max_1 
FROM readings 
WHERE readings.sensor_id = ?)
-- params: (2, 2)

SELECT readings.id, readings.sensor_id, readings.at 
FROM readings 
WHERE readings.sensor_id = ? AND readings.at = (SELECT max(readings.at) AS max_1 
FROM readings 
WHERE readings.sensor_id = ?)
-- params: (3, 3)

SELECT sensors.code, readings.at 
FROM sensors JOIN readings ON readings.sensor_id = sensors.id AND readings.at = (SELECT max(readings.at) AS max_1 
FROM readings 
WHERE readings.sensor_id = sensors.id)
-- params: ()

SELECT sensors_1.code, readings.at 
FROM sensors AS sensors_1 JOIN readings ON readings.sensor_id = sensors_1.id AND readings.at = (SELECT max(readings.at) AS max_1 
FROM readings 
WHERE readings.sensor_id = sensors_1.id)
-- params: ()

SELECT sensors.code 
FROM sensors 
WHERE EXISTS (SELECT 1 
FROM readings 
WHERE readings.sensor_id = sensors.id AND readings.at = (SELECT max(readings.at) AS max_1 
FROM readings 
WHERE readings.sensor_id = sensors.id) AND readings.at > ?)
-- params: (15,)

ROLLBACK


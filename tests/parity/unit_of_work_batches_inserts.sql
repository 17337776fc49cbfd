BEGIN (implicit)

PRAGMA main.table_info("metrics")
-- params: ()

PRAGMA temp.table_info("metrics")
-- params: ()

CREATE TABLE metrics (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	value FLOAT, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO metrics (name, value) VALUES (?, ?)
-- params: ('loss', 0.5)

INSERT INTO metrics (name, value) VALUES (?, ?) RETURNING id
-- params: ('a', 1.0)

INSERT INTO metrics (name, value) VALUES (?, ?) RETURNING id
-- params: ('b', 2.0)

INSERT INTO metrics (name, value) VALUES (?, ?) RETURNING id
-- params: ('c', 3.0)

INSERT INTO metrics (id, name, value) VALUES (?, ?, ?)
-- params: [(12, 'd', None), (11, 'e', None), (10, 'f', None)]

INSERT INTO metrics (name, value) VALUES (?, ?)
-- params: ('g', None)

INSERT INTO metrics (id, name, value) VALUES (?, ?, ?)
-- params: (7, 'h', None)

INSERT INTO metrics (name, value) VALUES (?, ?)
-- params: ('i', None)

INSERT INTO metrics (id, name, value) VALUES (?, ?, ?)
-- params: (8, 'j', None)

INSERT INTO metrics (name, value) VALUES (?, ?) RETURNING id
-- params: ('k', None)

INSERT INTO metrics (name, value) VALUES (?, ?) RETURNING id
-- params: (None, 1.5)

INSERT INTO metrics (name, value) VALUES (?, ?) RETURNING id
-- params: ('l', 2.5)

INSERT INTO metrics (name, value) VALUES (?, ?) RETURNING id
-- params: (None, None)

INSERT INTO metrics (name, value) VALUES (?, ?) RETURNING id
-- params: (None, None)

COMMIT

BEGIN (implicit)

SELECT metrics.id AS metrics_id, metrics.name AS metrics_name, metrics.value AS metrics_value 
FROM metrics ORDER BY metrics.id
-- params: ()


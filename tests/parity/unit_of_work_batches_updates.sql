BEGIN (implicit)

PRAGMA main.table_info("workers")
-- params: ()

PRAGMA temp.table_info("workers")
-- params: ()

CREATE TABLE workers (
	id INTEGER NOT NULL, 
	host VARCHAR, 
	zone VARCHAR, 
	load INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO workers (id, host, zone, load) VALUES (?, ?, ?, ?)
-- params: [(1, 'node1', 'a', 10), (2, 'node2', 'a', 20), (3, 'node3', 'a', 30), (4, 'node4', 'a', 40), (5, 'node5', 'a', 50), (6, 'node6', 'a', 60)]

COMMIT

BEGIN (implicit)

SELECT workers.id AS workers_id, workers.host AS workers_host, workers.zone AS workers_zone, workers.load AS workers_load 
FROM workers ORDER BY workers.id
-- params: ()

UPDATE workers SET load=? WHERE workers.id = ?
-- params: [(11, 1), (21, 2), (31, 3)]

UPDATE workers SET zone=? WHERE workers.id = ?
-- params: ('b', 1)

UPDATE workers SET load=? WHERE workers.id = ?
-- params: (0, 2)

UPDATE workers SET zone=? WHERE workers.id = ?
-- params: [('b', 3), ('b', 4)]

UPDATE workers SET host=? WHERE workers.id = ?
-- params: [('NODE1', 1), ('NODE2', 2), ('NODE3', 3), ('NODE4', 4), ('NODE5', 5), ('NODE6', 6)]

UPDATE workers SET load=(workers.load * ?) WHERE workers.id = ?
-- params: (2, 6)

SELECT workers.load 
FROM workers 
WHERE workers.id = ?
-- params: (6,)

COMMIT


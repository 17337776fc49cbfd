BEGIN (implicit)

PRAGMA main.table_info("runs")
-- params: ()

PRAGMA temp.table_info("runs")
-- params: ()

CREATE TABLE runs (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	started DATETIME, 
	finished DATETIME, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO runs (name, started, finished) VALUES (?, ?, ?)
-- params: ('warmup', '<NOW>', None)

COMMIT

BEGIN (implicit)

SELECT runs.id, runs.name, runs.started, runs.finished 
FROM runs 
WHERE runs.id = ?
-- params: (1,)

UPDATE runs SET name=?, finished=? WHERE runs.id = ?
-- params: ('warm-up', '<NOW>', 1)

COMMIT

BEGIN (implicit)

SELECT runs.id, runs.name, runs.started, runs.finished 
FROM runs 
WHERE runs.id = ?
-- params: (1,)

UPDATE runs SET started=?, finished=? WHERE runs.id = ?
-- params: ('2020-01-31 08:00:00.000000', '<NOW>', 1)

COMMIT

BEGIN (implicit)

SELECT runs.id, runs.name, runs.started, runs.finished 
FROM runs 
WHERE runs.id = ?
-- params: (1,)

ROLLBACK


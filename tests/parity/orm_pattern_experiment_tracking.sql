BEGIN (implicit)

PRAGMA main.table_info("experiments")
-- params: ()

PRAGMA temp.table_info("experiments")
-- params: ()

PRAGMA main.table_info("runs")
-- params: ()

PRAGMA temp.table_info("runs")
-- params: ()

PRAGMA main.table_info("metrics")
-- params: ()

PRAGMA temp.table_info("metrics")
-- params: ()

CREATE TABLE experiments (
	id INTEGER NOT NULL, 
	name VARCHAR(100) NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
)
-- params: ()

CREATE TABLE runs (
	id INTEGER NOT NULL, 
	experiment_id INTEGER NOT NULL, 
	status VARCHAR(20), 
	params JSON, 
	PRIMARY KEY (id), 
	FOREIGN KEY(experiment_id) REFERENCES experiments (id)
)
-- params: ()

CREATE TABLE metrics (
	id INTEGER NOT NULL, 
	run_id INTEGER NOT NULL, 
	"key" VARCHAR(50) NOT NULL, 
	value FLOAT NOT NULL, 
	step INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(run_id) REFERENCES runs (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

SELECT experiments.id AS experiments_id, experiments.name AS experiments_name 
FROM experiments 
WHERE experiments.name = ?
 LIMIT ? OFFSET ?
-- params: ('mnist', 1, 0)

INSERT INTO experiments (name) VALUES (?)
-- params: ('mnist',)

INSERT INTO runs (experiment_id, status, params) VALUES (?, ?, ?)
-- params: (1, 'running', '{"lr": 0.1, "layers": [64, 10]}')

COMMIT

BEGIN (implicit)

SELECT runs.id, runs.experiment_id, runs.status, runs.params 
FROM runs 
WHERE runs.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT runs.id, runs.experiment_id, runs.status, runs.params 
FROM runs 
WHERE runs.id = ?
-- params: (1,)

SELECT metrics.id, metrics.run_id, metrics."key", metrics.value, metrics.step 
FROM metrics 
WHERE ? = metrics.run_id ORDER BY metrics.step
-- params: (1,)

INSERT INTO metrics (run_id, "key", value, step) VALUES (?, ?, ?, ?)
-- params: (1, 'accuracy', 0.5, 0)

COMMIT

BEGIN (implicit)

SELECT runs.id, runs.experiment_id, runs.status, runs.params 
FROM runs 
WHERE runs.id = ?
-- params: (1,)

SELECT metrics.id, metrics.run_id, metrics."key", metrics.value, metrics.step 
FROM metrics 
WHERE ? = metrics.run_id ORDER BY metrics.step
-- params: (1,)

INSERT INTO metrics (run_id, "key", value, step) VALUES (?, ?, ?, ?)
-- params: (1, 'accuracy', 0.6, 1)

COMMIT

BEGIN (implicit)

SELECT runs.id, runs.experiment_id, runs.status, runs.params 
FROM runs 
WHERE runs.id = ?
-- params: (1,)

SELECT metrics.id, metrics.run_id, metrics."key", metrics.value, metrics.step 
FROM metrics 
WHERE ? = metrics.run_id ORDER BY metrics.step
-- params: (1,)

INSERT INTO metrics (run_id, "key", value, step) VALUES (?, ?, ?, ?)
-- params: (1, 'accuracy', 0.7, 2)

COMMIT

BEGIN (implicit)

SELECT runs.id, runs.experiment_id, runs.status, runs.params 
FROM runs 
WHERE runs.id = ?
-- params: (1,)

UPDATE runs SET status=? WHERE runs.id = ?
-- params: ('finished', 1)

COMMIT

BEGIN (implicit)

SELECT experiments.id AS experiments_id, experiments.name AS experiments_name 
FROM experiments 
WHERE experiments.name = ?
 LIMIT ? OFFSET ?
-- params: ('mnist', 1, 0)

INSERT INTO runs (experiment_id, status, params) VALUES (?, ?, ?)
-- params: (1, 'running', '{"lr": 0.01, "layers": [64, 10]}')

COMMIT

BEGIN (implicit)

SELECT runs.id, runs.experiment_id, runs.status, runs.params 
FROM runs 
WHERE runs.id = ?
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT runs.id, runs.experiment_id, runs.status, runs.params 
FROM runs 
WHERE runs.id = ?
-- params: (2,)

SELECT metrics.id, metrics.run_id, metrics."key", metrics.value, metrics.step 
FROM metrics 
WHERE ? = metrics.run_id ORDER BY metrics.step
-- params: (2,)

INSERT INTO metrics (run_id, "key", value, step) VALUES (?, ?, ?, ?)
-- params: (2, 'accuracy', 0.5, 0)

COMMIT

BEGIN (implicit)

SELECT runs.id, runs.experiment_id, runs.status, runs.params 
FROM runs 
WHERE runs.id = ?
-- params: (2,)

SELECT metrics.id, metrics.run_id, metrics."key", metrics.value, metrics.step 
FROM metrics 
WHERE ? = metrics.run_id ORDER BY metrics.step
-- params: (2,)

INSERT INTO metrics (run_id, "key", value, step) VALUES (?, ?, ?, ?)
-- params: (2, 'accuracy', 0.51, 1)

COMMIT

BEGIN (implicit)

SELECT runs.id, runs.experiment_id, runs.status, runs.params 
FROM runs 
WHERE runs.id = ?
-- params: (2,)

SELECT metrics.id, metrics.run_id, metrics."key", metrics.value, metrics.step 
FROM metrics 
WHERE ? = metrics.run_id ORDER BY metrics.step
-- params: (2,)

INSERT INTO metrics (run_id, "key", value, step) VALUES (?, ?, ?, ?)
-- params: (2, 'accuracy', 0.52, 2)

COMMIT

BEGIN (implicit)

SELECT runs.id, runs.experiment_id, runs.status, runs.params 
FROM runs 
WHERE runs.id = ?
-- params: (2,)

UPDATE runs SET status=? WHERE runs.id = ?
-- params: ('finished', 2)

COMMIT

BEGIN (implicit)

SELECT experiments.id AS experiments_id, experiments.name AS experiments_name 
FROM experiments 
WHERE experiments.name = ?
 LIMIT ? OFFSET ?
-- params: ('mnist', 1, 0)

INSERT INTO runs (experiment_id, status, params) VALUES (?, ?, ?)
-- params: (1, 'running', '{"lr": 9}')

COMMIT

BEGIN (implicit)

SELECT runs.id, runs.experiment_id, runs.status, runs.params 
FROM runs 
WHERE runs.id = ?
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT runs.id, runs.experiment_id, runs.status, runs.params 
FROM runs 
WHERE runs.id = ?
-- params: (3,)

UPDATE runs SET status=? WHERE runs.id = ?
-- params: ('failed', 3)

COMMIT

BEGIN (implicit)

SELECT runs.id AS runs_id, max(metrics.value) AS max_1 
FROM runs JOIN metrics ON runs.id = metrics.run_id JOIN experiments ON experiments.id = runs.experiment_id 
WHERE experiments.name = ? AND metrics."key" = ? GROUP BY runs.id ORDER BY max(metrics.value) DESC
 LIMIT ? OFFSET ?
-- params: ('mnist', 'accuracy', 1, 0)

ROLLBACK

BEGIN (implicit)

SELECT runs.id AS runs_id, runs.experiment_id AS runs_experiment_id, runs.status AS runs_status, runs.params AS runs_params 
FROM runs ORDER BY runs.id
-- params: ()

SELECT metrics.id, metrics.run_id, metrics."key", metrics.value, metrics.step 
FROM metrics 
WHERE ? = metrics.run_id ORDER BY metrics.step
-- params: (1,)

SELECT metrics.id, metrics.run_id, metrics."key", metrics.value, metrics.step 
FROM metrics 
WHERE ? = metrics.run_id ORDER BY metrics.step
-- params: (2,)

SELECT metrics.id, metrics.run_id, metrics."key", metrics.value, metrics.step 
FROM metrics 
WHERE ? = metrics.run_id ORDER BY metrics.step
-- params: (3,)

SELECT runs.status AS runs_status, count(*) AS count_1 
FROM runs GROUP BY runs.status ORDER BY runs.status
-- params: ()

SELECT experiments.id AS experiments_id, experiments.name AS experiments_name 
FROM experiments
-- params: ()

SELECT runs.id, runs.experiment_id, runs.status, runs.params 
FROM runs 
WHERE ? = runs.experiment_id
-- params: (1,)

SELECT metrics.id, metrics.run_id, metrics."key", metrics.value, metrics.step 
FROM metrics 
WHERE ? = metrics.run_id ORDER BY metrics.step
-- params: (1,)

SELECT metrics.id, metrics.run_id, metrics."key", metrics.value, metrics.step 
FROM metrics 
WHERE ? = metrics.run_id ORDER BY metrics.step
-- params: (2,)

DELETE FROM metrics WHERE metrics.id = ?
-- params: [(1,), (2,), (3,), (4,), (5,), (6,)]

DELETE FROM runs WHERE runs.id = ?
-- params: [(1,), (2,), (3,)]

DELETE FROM experiments WHERE experiments.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT metrics.id AS metrics_id, metrics.run_id AS metrics_run_id, metrics."key" AS metrics_key, metrics.value AS metrics_value, metrics.step AS metrics_step 
FROM metrics) AS anon_1
-- params: ()

ROLLBACK


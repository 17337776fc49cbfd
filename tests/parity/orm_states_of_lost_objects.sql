BEGIN (implicit)

PRAGMA main.table_info("models")
-- params: ()

PRAGMA temp.table_info("models")
-- params: ()

PRAGMA main.table_info("runs")
-- params: ()

PRAGMA temp.table_info("runs")
-- params: ()

PRAGMA main.table_info("params")
-- params: ()

PRAGMA temp.table_info("params")
-- params: ()

CREATE TABLE models (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE runs (
	id INTEGER NOT NULL, 
	model_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(model_id) REFERENCES models (id)
)
-- params: ()

CREATE TABLE params (
	id INTEGER NOT NULL, 
	run_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(run_id) REFERENCES runs (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('m',)

INSERT INTO runs (model_id) VALUES (?)
-- params: (1,)

INSERT INTO params (run_id) VALUES (?)
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT models.id, models.name 
FROM models 
WHERE models.id = ?
-- params: (1,)

SELECT runs.id, runs.model_id 
FROM runs 
WHERE runs.id = ?
-- params: (1,)

SELECT params.id, params.run_id 
FROM params 
WHERE ? = params.run_id
-- params: (1,)

SELECT models.id, models.name 
FROM models 
WHERE models.id = ?
-- params: (1,)

SELECT runs.id AS runs_id, runs.model_id AS runs_model_id 
FROM runs 
WHERE ? = runs.model_id
-- params: (1,)

SELECT count(*) AS count_1 
FROM (SELECT runs.id AS runs_id, runs.model_id AS runs_model_id 
FROM runs 
WHERE ? = runs.model_id) AS anon_1
-- params: (1,)


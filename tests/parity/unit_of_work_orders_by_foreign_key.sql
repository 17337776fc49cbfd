BEGIN (implicit)

PRAGMA main.table_info("steps")
-- params: ()

PRAGMA temp.table_info("steps")
-- params: ()

PRAGMA main.table_info("pipelines")
-- params: ()

PRAGMA temp.table_info("pipelines")
-- params: ()

PRAGMA main.table_info("owners")
-- params: ()

PRAGMA temp.table_info("owners")
-- params: ()

CREATE TABLE owners (
	id INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE pipelines (
	id INTEGER NOT NULL, 
	owner_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(owner_id) REFERENCES owners (id)
)
-- params: ()

CREATE TABLE steps (
	id INTEGER NOT NULL, 
	pipeline_id INTEGER, 
	name VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(pipeline_id) REFERENCES pipelines (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO owners (id) VALUES (?)
-- params: (1,)

INSERT INTO pipelines (id, owner_id) VALUES (?, ?)
-- params: (1, 1)

INSERT INTO steps (id, pipeline_id, name) VALUES (?, ?, ?)
-- params: [(1, 1, 'load'), (2, 1, 'train')]

COMMIT

BEGIN (implicit)

SELECT owners.id 
FROM owners 
WHERE owners.id = ?
-- params: (1,)

DELETE FROM owners WHERE owners.id = ?
-- params: (1,)

SELECT pipelines.id, pipelines.owner_id 
FROM pipelines 
WHERE pipelines.id = ?
-- params: (1,)

DELETE FROM pipelines WHERE pipelines.id = ?
-- params: (1,)

SELECT steps.id AS steps_id, steps.pipeline_id AS steps_pipeline_id, steps.name AS steps_name 
FROM steps
-- params: ()

DELETE FROM steps WHERE steps.id = ?
-- params: [(1,), (2,)]

COMMIT


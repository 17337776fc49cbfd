BEGIN (implicit)

PRAGMA main.table_info("models")
-- params: ()

PRAGMA temp.table_info("models")
-- params: ()

PRAGMA main.table_info("versions")
-- params: ()

PRAGMA temp.table_info("versions")
-- params: ()

CREATE TABLE models (
	id INTEGER NOT NULL, 
	name VARCHAR(50) NOT NULL, 
	description VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE UNIQUE INDEX ix_models_name ON models (name)
-- params: ()

CREATE TABLE versions (
	id INTEGER NOT NULL, 
	model_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	stage VARCHAR(10) NOT NULL, 
	created DATETIME NOT NULL, 
	accuracy DOUBLE, 
	PRIMARY KEY (id), 
	UNIQUE (model_id, number), 
	FOREIGN KEY(model_id) REFERENCES models (id) ON DELETE CASCADE
)
-- params: ()

COMMIT

BEGIN (implicit)

SELECT models.id, models.name, models.description 
FROM models 
WHERE models.name = ?
-- params: ('bert',)

INSERT INTO models (name, description) VALUES (?, ?)
-- params: ('bert', None)

INSERT INTO versions (model_id, number, stage, created, accuracy) VALUES (?, ?, ?, ?, ?)
-- params: (1, 1, 'staging', '2024-01-01 00:00:00.000000', 0.8)

SELECT models.id, models.name, models.description 
FROM models 
WHERE models.name = ?
-- params: ('bert',)

INSERT INTO versions (model_id, number, stage, created, accuracy) VALUES (?, ?, ?, ?, ?)
-- params: (1, 2, 'staging', '2024-01-01 00:00:00.000000', 0.85)

SELECT models.id, models.name, models.description 
FROM models 
WHERE models.name = ?
-- params: ('gpt',)

INSERT INTO models (name, description) VALUES (?, ?)
-- params: ('gpt', None)

INSERT INTO versions (model_id, number, stage, created, accuracy) VALUES (?, ?, ?, ?, ?)
-- params: (2, 1, 'staging', '2024-01-01 00:00:00.000000', 0.9)

SELECT models.id, models.name, models.description 
FROM models 
WHERE models.name = ?
-- params: ('bert',)

INSERT INTO versions (model_id, number, stage, created, accuracy) VALUES (?, ?, ?, ?, ?)
-- params: (1, 3, 'staging', '2024-01-01 00:00:00.000000', 0.83)

SELECT versions.id, versions.model_id, versions.number, versions.stage, versions.created, versions.accuracy 
FROM versions JOIN models ON models.id = versions.model_id 
WHERE models.name = ? ORDER BY versions.number
-- params: ('bert',)

UPDATE versions SET stage=? WHERE versions.id = ?
-- params: ('production', 1)

SELECT versions.id, versions.model_id, versions.number, versions.stage, versions.created, versions.accuracy 
FROM versions JOIN models ON models.id = versions.model_id 
WHERE models.name = ? ORDER BY versions.number
-- params: ('bert',)

UPDATE versions SET stage=? WHERE versions.id = ?
-- params: [('archived', 1), ('production', 2)]

SELECT models.name, versions.number 
FROM models JOIN versions ON models.id = versions.model_id 
WHERE versions.stage = ? ORDER BY models.name
-- params: ('production',)

COMMIT

BEGIN (implicit)

SELECT models.id, models.name, models.description 
FROM models ORDER BY models.name
-- params: ()

SELECT versions.model_id, versions.id, versions.number, versions.stage, versions.created, versions.accuracy 
FROM versions 
WHERE versions.model_id IN (?, ?) ORDER BY versions.number
-- params: (1, 2)

SELECT models.name, max(versions.accuracy) AS best, count(*) AS n 
FROM models JOIN versions ON models.id = versions.model_id GROUP BY models.id ORDER BY models.name
-- params: ()

SELECT versions.id, versions.model_id, versions.number, versions.stage, versions.created, versions.accuracy, models_1.id AS id_1, models_1.name, models_1.description 
FROM versions LEFT OUTER JOIN models AS models_1 ON models_1.id = versions.model_id 
WHERE versions.accuracy > ? ORDER BY versions.id
-- params: (0.84,)

SELECT models.id, models.name, models.description 
FROM models 
WHERE models.name = ?
-- params: ('bert',)

SELECT versions.id, versions.model_id, versions.number, versions.stage, versions.created, versions.accuracy 
FROM versions 
WHERE ? = versions.model_id ORDER BY versions.number
-- params: (1,)

DELETE FROM versions WHERE versions.id = ?
-- params: [(1,), (2,), (4,)]

DELETE FROM models WHERE models.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT count(versions.id) AS count_1 
FROM versions
-- params: ()

ROLLBACK


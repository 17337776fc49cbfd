BEGIN (implicit)

PRAGMA main.table_info("models")
-- params: ()

PRAGMA temp.table_info("models")
-- params: ()

CREATE TABLE models (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	quiet VARCHAR(20), 
	known VARCHAR(20), 
	vector VECTOR(3), 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO models (name, quiet, known, vector) VALUES (?, ?, ?, ?)
-- params: ('A', 'B', 'C', 'd')

COMMIT

BEGIN (implicit)

SELECT models.id, models.name, models.quiet, models.known, models.vector 
FROM models
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT models.id AS models_id, models.name AS models_name, models.quiet AS models_quiet, models.known AS models_known, models.vector AS models_vector 
FROM models 
WHERE models.known = ?) AS anon_1
-- params: ('C',)

SELECT count(*) AS count_1 
FROM (SELECT models.id AS models_id, models.name AS models_name, models.quiet AS models_quiet, models.known AS models_known, models.vector AS models_vector 
FROM models 
WHERE models.quiet = ?) AS anon_1
-- params: ('B',)

SELECT count(*) AS count_1 
FROM (SELECT models.id AS models_id, models.name AS models_name, models.quiet AS models_quiet, models.known AS models_known, models.vector AS models_vector 
FROM models 
WHERE models.name = ?) AS anon_1
-- params: ('A',)

SELECT count(*) AS count_1 
FROM (SELECT models.id AS models_id, models.name AS models_name, models.quiet AS models_quiet, models.known AS models_known, models.vector AS models_vector 
FROM models 
WHERE models.vector = ?) AS anon_1
-- params: ('d',)

SELECT max(models.name) AS max_1 
FROM models
-- params: ()

SELECT CAST(models.known AS VARCHAR(20)) AS known 
FROM models
-- params: ()

SELECT ? AS anon_1
-- params: ('X',)

UPDATE models SET known=? WHERE models.name = ?
-- params: ('K', 'A')

UPDATE models SET name=? WHERE models.id = ?
-- params: ('Q', 1)

COMMIT

BEGIN (implicit)

SELECT models.id, models.name, models.quiet, models.known, models.vector 
FROM models 
WHERE models.id = ?
-- params: (1,)

ROLLBACK


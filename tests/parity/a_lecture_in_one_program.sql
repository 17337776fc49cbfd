BEGIN (implicit)

PRAGMA main.table_info("models")
-- params: ()

PRAGMA temp.table_info("models")
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("models")
-- params: ()

PRAGMA temp.table_info("models")
-- params: ()

CREATE TABLE models (
	id INTEGER NOT NULL, 
	name VARCHAR(100) NOT NULL, 
	framework VARCHAR(50), 
	accuracy FLOAT, 
	created_at DATETIME, 
	tags JSON, 
	PRIMARY KEY (id), 
	UNIQUE (name)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO models (name, framework, accuracy, created_at, tags) VALUES (?, ?, ?, ?, ?) RETURNING id
-- params: ('m0', 'pytorch', 0.0, '<NOW>', '[]')

INSERT INTO models (name, framework, accuracy, created_at, tags) VALUES (?, ?, ?, ?, ?) RETURNING id
-- params: ('m1', 'pytorch', 0.1, '<NOW>', '[]')

INSERT INTO models (name, framework, accuracy, created_at, tags) VALUES (?, ?, ?, ?, ?) RETURNING id
-- params: ('m2', 'pytorch', 0.2, '<NOW>', '[]')

INSERT INTO models (name, framework, accuracy, created_at, tags) VALUES (?, ?, ?, ?, ?) RETURNING id
-- params: ('m3', 'pytorch', 0.3, '<NOW>', '[]')

INSERT INTO models (name, framework, accuracy, created_at, tags) VALUES (?, ?, ?, ?, ?) RETURNING id
-- params: ('m4', 'pytorch', 0.4, '<NOW>', '[]')

COMMIT

BEGIN (implicit)

INSERT INTO models (name, framework, accuracy, created_at, tags) VALUES (?, ?, ?, ?, ?)
-- params: ('m1', 'pytorch', None, '<NOW>', '[]')

ROLLBACK

BEGIN (implicit)

select * from missing
-- params: ()

ROLLBACK

BEGIN (implicit)

select * from missing
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT models.id AS models_id, models.name AS models_name, models.framework AS models_framework, models.accuracy AS models_accuracy, models.created_at AS models_created_at, models.tags AS models_tags 
FROM models) AS anon_1
-- params: ()

SELECT models.id AS models_id, models.name AS models_name, models.framework AS models_framework, models.accuracy AS models_accuracy, models.created_at AS models_created_at, models.tags AS models_tags 
FROM models 
WHERE models.accuracy > ? ORDER BY models.accuracy DESC
-- params: (0.1,)

SELECT models.id, models.name, models.framework, models.accuracy, models.created_at, models.tags 
FROM models 
WHERE models.id = ?
-- params: (1,)

SELECT models.id, models.name, models.framework, models.accuracy, models.created_at, models.tags 
FROM models 
WHERE models.id = ?
-- params: (99,)

SELECT models.name, models.accuracy 
FROM models 
WHERE models.name LIKE ?
 LIMIT ? OFFSET ?
-- params: ('m%', 2, 0)

SELECT models.id, models.name, models.framework, models.accuracy, models.created_at, models.tags 
FROM models 
WHERE models.id IN (?, ?)
-- params: (1, 2)

SELECT models.id AS models_id, models.name AS models_name, models.framework AS models_framework, models.accuracy AS models_accuracy, models.created_at AS models_created_at, models.tags AS models_tags 
FROM models 
WHERE models.name = ?
-- params: ('zz',)

SELECT models.id AS models_id, models.name AS models_name, models.framework AS models_framework, models.accuracy AS models_accuracy, models.created_at AS models_created_at, models.tags AS models_tags 
FROM models
-- params: ()

SELECT models.id, models.name, models.framework, models.accuracy, models.created_at, models.tags 
FROM models
-- params: ()

SELECT models.id, models.name, models.framework, models.accuracy, models.created_at, models.tags 
FROM models 
WHERE models.id = ?
-- params: (1,)

UPDATE models SET accuracy=? WHERE models.id = ?
-- params: (0.99, 1)

ROLLBACK

BEGIN (implicit)

SELECT models.id, models.name, models.framework, models.accuracy, models.created_at, models.tags 
FROM models 
WHERE models.id = ?
-- params: (1,)

SELECT avg(models.accuracy) AS avg_1, max(models.accuracy) AS max_1, count(models.id) AS count_1 
FROM models
-- params: ()

SELECT models.framework AS models_framework, count(*) AS count_1 
FROM models GROUP BY models.framework 
HAVING count(*) > ?
-- params: (1,)

DELETE FROM models WHERE models.id = ?
-- params: (5,)

UPDATE models SET accuracy=(models.accuracy + ?) WHERE models.accuracy < ? RETURNING id
-- params: (1, 0.2)

COMMIT

BEGIN (implicit)

SELECT models.name AS models_name, models.accuracy AS models_accuracy 
FROM models ORDER BY models.id
-- params: ()

INSERT INTO models (name, framework, created_at, tags) VALUES (?, ?, ?, ?)
-- params: [('b1', 'pytorch', '<NOW>', '[]'), ('b2', 'pytorch', '<NOW>', '[]')]

INSERT INTO models (name, framework, created_at, tags) VALUES (?, ?, ?, ?)
-- params: [('b3', 'pytorch', '<NOW>', '[]'), ('b4', 'pytorch', '<NOW>', '[]')]

COMMIT

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT models.id AS models_id, models.name AS models_name, models.framework AS models_framework, models.accuracy AS models_accuracy, models.created_at AS models_created_at, models.tags AS models_tags 
FROM models) AS anon_1
-- params: ()

INSERT INTO models (name, framework, accuracy, created_at, tags) VALUES (?, ?, ?, ?, ?)
-- params: [('c1', 'pytorch', 1.0, '<NOW>', '[]'), ('c2', 'pytorch', 2.0, '<NOW>', '[]')]

UPDATE models SET accuracy=? WHERE models.name = ?
-- params: (5.0, 'c1')

DELETE FROM models WHERE models.name = ?
-- params: ('c2',)

COMMIT

BEGIN (implicit)

SELECT models.id AS models_id, models.name AS models_name, models.framework AS models_framework, models.accuracy AS models_accuracy, models.created_at AS models_created_at, models.tags AS models_tags 
FROM models ORDER BY models.id
 LIMIT ? OFFSET ?
-- params: (5, 5)

ROLLBACK

BEGIN (implicit)

SELECT models.id AS models_id, models.name AS models_name, models.framework AS models_framework, models.accuracy AS models_accuracy, models.created_at AS models_created_at, models.tags AS models_tags 
FROM models
-- params: ()

SELECT models.id, models.name, models.framework, models.accuracy, models.created_at, models.tags 
FROM models
-- params: ()

ROLLBACK


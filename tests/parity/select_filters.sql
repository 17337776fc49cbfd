BEGIN (implicit)

PRAGMA main.table_info("models")
-- params: ()

PRAGMA temp.table_info("models")
-- params: ()

CREATE TABLE models (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	size FLOAT, 
	framework VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO models (name, size, framework) VALUES (?, ?, ?) RETURNING id
-- params: ('bert', 0.11, 'torch')

INSERT INTO models (name, size, framework) VALUES (?, ?, ?) RETURNING id
-- params: ('gpt', 1.5, 'torch')

INSERT INTO models (name, size, framework) VALUES (?, ?, ?) RETURNING id
-- params: ('t5', 0.22, 'jax')

INSERT INTO models (name, size, framework) VALUES (?, ?, ?) RETURNING id
-- params: ('yolo', None, None)

COMMIT

BEGIN (implicit)

SELECT models.name 
FROM models 
WHERE models.framework = ? AND models.size > ? ORDER BY models.id
-- params: ('torch', 1)

SELECT models.name 
FROM models 
WHERE models.framework = ? AND models.size > ? ORDER BY models.id
-- params: ('torch', 1)

SELECT models.name 
FROM models 
WHERE models.framework = ? ORDER BY models.id
-- params: ('jax',)

SELECT models.name 
FROM models 
WHERE models.size < ? OR models.size IS NULL ORDER BY models.id
-- params: (0.2,)

SELECT models.name 
FROM models 
WHERE models.size < ? ORDER BY models.id
-- params: (0.2,)

SELECT models.name 
FROM models 
WHERE models.size < ? ORDER BY models.id
-- params: (0.2,)

SELECT models.name 
FROM models 
WHERE 0 = 1 ORDER BY models.id
-- params: ()

SELECT models.name 
FROM models 
WHERE 1 = 1 ORDER BY models.id
-- params: ()

SELECT models.name 
FROM models 
WHERE (models.name NOT IN (?, ?)) ORDER BY models.id
-- params: ('bert', 't5')

SELECT models.name 
FROM models 
WHERE models.name IN (SELECT models.name 
FROM models 
WHERE models.size < ?) ORDER BY models.id
-- params: (0.2,)

SELECT models.name 
FROM models 
WHERE length(models.name) = ? ORDER BY models.id
-- params: (4,)

SELECT models.name 
FROM models 
WHERE models.size * ? + ? > ? ORDER BY models.id
-- params: (2, 1, 1.3)

SELECT models.name 
FROM models 
WHERE (models.name || ? || models.framework) = ? ORDER BY models.id
-- params: ('-', 't5-jax')

SELECT models.name 
FROM models 
WHERE models.size = (SELECT max(models.size) AS max_1 
FROM models) ORDER BY models.id
-- params: ()

SELECT models.name 
FROM models 
WHERE -models.size < ? ORDER BY models.id
-- params: (-1,)

SELECT models.name 
FROM models 
WHERE models.framework IS NOT ? ORDER BY models.id
-- params: ('torch',)

SELECT models.id, models.name, models.size, models.framework 
FROM models 
WHERE models.name = ?
-- params: ('gpt',)

SELECT models.name, models.size 
FROM models 
WHERE models.id = ?
-- params: (3,)

SELECT models.size 
FROM models 
WHERE models.name = ?
-- params: ('nobody',)


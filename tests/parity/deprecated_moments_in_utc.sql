BEGIN (implicit)

PRAGMA main.table_info("models")
-- params: ()

PRAGMA temp.table_info("models")
-- params: ()

CREATE TABLE models (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	created_at DATETIME, 
	updated_at DATETIME, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO models (name, created_at, updated_at) VALUES (?, ?, ?)
-- params: ('a', '<NOW>', '<NOW>')

COMMIT

BEGIN (implicit)

SELECT models.id, models.name, models.created_at, models.updated_at 
FROM models 
WHERE models.id = ?
-- params: (1,)

UPDATE models SET name=?, updated_at=? WHERE models.id = ?
-- params: ('b', '<NOW>', 1)

COMMIT

BEGIN (implicit)

INSERT INTO models (name, created_at, updated_at) VALUES (?, ?, ?)
-- params: [('x', '<NOW>', '<NOW>'), ('y', '<NOW>', '<NOW>')]

COMMIT


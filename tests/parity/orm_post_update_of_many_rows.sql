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
	name VARCHAR NOT NULL, 
	best_id INTEGER, 
	first_id INTEGER, 
	PRIMARY KEY (id), 
	CONSTRAINT fk_best FOREIGN KEY(best_id) REFERENCES versions (id), 
	CONSTRAINT fk_first FOREIGN KEY(first_id) REFERENCES versions (id)
)
-- params: ()

CREATE TABLE versions (
	id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	model_id INTEGER, 
	parent_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(model_id) REFERENCES models (id), 
	FOREIGN KEY(parent_id) REFERENCES versions (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO models (name, best_id, first_id) VALUES (?, ?, ?) RETURNING id
-- params: ('b', None, None)

INSERT INTO models (name, best_id, first_id) VALUES (?, ?, ?) RETURNING id
-- params: ('a', None, None)

INSERT INTO models (name, best_id, first_id) VALUES (?, ?, ?) RETURNING id
-- params: ('c', None, None)

INSERT INTO versions (number, model_id, parent_id) VALUES (?, ?, ?) RETURNING id
-- params: (1, 1, None)

INSERT INTO versions (number, model_id, parent_id) VALUES (?, ?, ?) RETURNING id
-- params: (2, 1, None)

INSERT INTO versions (number, model_id, parent_id) VALUES (?, ?, ?) RETURNING id
-- params: (3, 1, None)

INSERT INTO versions (number, model_id, parent_id) VALUES (?, ?, ?) RETURNING id
-- params: (1, 2, None)

INSERT INTO versions (number, model_id, parent_id) VALUES (?, ?, ?) RETURNING id
-- params: (2, 2, None)

INSERT INTO versions (number, model_id, parent_id) VALUES (?, ?, ?) RETURNING id
-- params: (3, 2, None)

INSERT INTO versions (number, model_id, parent_id) VALUES (?, ?, ?) RETURNING id
-- params: (1, 3, None)

INSERT INTO versions (number, model_id, parent_id) VALUES (?, ?, ?) RETURNING id
-- params: (2, 3, None)

INSERT INTO versions (number, model_id, parent_id) VALUES (?, ?, ?) RETURNING id
-- params: (3, 3, None)

UPDATE models SET best_id=?, first_id=? WHERE models.id = ?
-- params: [(1, 2, 1), (4, 5, 2), (7, 8, 3)]

UPDATE versions SET parent_id=? WHERE versions.id = ?
-- params: [(2, 1), (3, 2), (1, 3), (5, 4), (6, 5), (4, 6), (8, 7), (9, 8), (7, 9)]

COMMIT

BEGIN (implicit)

SELECT models.id, models.name, models.best_id, models.first_id 
FROM models ORDER BY models.id
-- params: ()

SELECT versions.id, versions.number, versions.model_id, versions.parent_id 
FROM versions 
WHERE versions.id = ?
-- params: (1,)

SELECT versions.id, versions.number, versions.model_id, versions.parent_id 
FROM versions 
WHERE versions.id = ?
-- params: (2,)

SELECT versions.id, versions.number, versions.model_id, versions.parent_id 
FROM versions 
WHERE ? = versions.model_id
-- params: (1,)

SELECT versions.id, versions.number, versions.model_id, versions.parent_id 
FROM versions 
WHERE versions.id = ?
-- params: (4,)

SELECT versions.id, versions.number, versions.model_id, versions.parent_id 
FROM versions 
WHERE versions.id = ?
-- params: (5,)

SELECT versions.id, versions.number, versions.model_id, versions.parent_id 
FROM versions 
WHERE ? = versions.model_id
-- params: (2,)

SELECT versions.id, versions.number, versions.model_id, versions.parent_id 
FROM versions 
WHERE versions.id = ?
-- params: (7,)

SELECT versions.id, versions.number, versions.model_id, versions.parent_id 
FROM versions 
WHERE versions.id = ?
-- params: (8,)

SELECT versions.id, versions.number, versions.model_id, versions.parent_id 
FROM versions 
WHERE ? = versions.model_id
-- params: (3,)

SELECT models.id, models.name, models.best_id, models.first_id 
FROM models ORDER BY models.name
-- params: ()

UPDATE models SET best_id=? WHERE models.id = ?
-- params: (None, 3)

COMMIT

BEGIN (implicit)

SELECT models.id, models.name, models.best_id, models.first_id 
FROM models 
WHERE models.id = ?
-- params: (1,)

SELECT versions.id, versions.number, versions.model_id, versions.parent_id 
FROM versions 
WHERE ? = versions.model_id
-- params: (1,)

SELECT models.id, models.name, models.best_id 
FROM models 
WHERE models.id = ?
-- params: (2,)

SELECT models.id, models.name, models.best_id 
FROM models 
WHERE models.id = ?
-- params: (3,)

UPDATE models SET first_id=? WHERE models.id = ?
-- params: [(None, 2), (None, 3)]

UPDATE versions SET parent_id=? WHERE versions.id = ?
-- params: (None, 1)

SELECT models.id, models.name, models.best_id, models.first_id 
FROM models 
WHERE models.id = ?
-- params: (3,)

SELECT versions.id, versions.number, versions.model_id, versions.parent_id 
FROM versions 
WHERE ? = versions.model_id
-- params: (3,)

UPDATE versions SET parent_id=? WHERE versions.id = ?
-- params: (7, 7)

COMMIT

BEGIN (implicit)

SELECT models.id, models.name, models.best_id, models.first_id 
FROM models 
WHERE models.id = ?
-- params: (1,)

SELECT versions.id, versions.number, versions.model_id, versions.parent_id 
FROM versions 
WHERE ? = versions.model_id
-- params: (1,)

UPDATE models SET best_id=?, first_id=? WHERE models.id = ?
-- params: (None, None, 1)

UPDATE versions SET parent_id=? WHERE versions.id = ?
-- params: [(None, 2), (None, 3)]

DELETE FROM versions WHERE versions.id = ?
-- params: [(1,), (2,), (3,)]

DELETE FROM models WHERE models.id = ?
-- params: (1,)

SELECT models.id, models.name, models.best_id, models.first_id 
FROM models 
WHERE models.id = ?
-- params: (3,)

SELECT versions.id, versions.number, versions.model_id, versions.parent_id 
FROM versions 
WHERE ? = versions.model_id
-- params: (3,)

UPDATE versions SET parent_id=? WHERE versions.id = ?
-- params: [(None, 7), (None, 8), (None, 9)]

DELETE FROM versions WHERE versions.id = ?
-- params: [(7,), (8,), (9,)]

DELETE FROM models WHERE models.id = ?
-- params: (3,)

COMMIT

BEGIN (implicit)

SELECT models.id, models.name, models.best_id, models.first_id 
FROM models 
WHERE models.id = ?
-- params: (2,)

SELECT versions.id, versions.number, versions.model_id, versions.parent_id 
FROM versions 
WHERE ? = versions.model_id
-- params: (2,)

UPDATE models SET best_id=? WHERE models.id = ?
-- params: (None, 2)

UPDATE versions SET parent_id=? WHERE versions.id = ?
-- params: [(None, 4), (None, 5), (None, 6)]

DELETE FROM versions WHERE versions.id = ?
-- params: [(4,), (5,), (6,)]

DELETE FROM models WHERE models.id = ?
-- params: (2,)

COMMIT


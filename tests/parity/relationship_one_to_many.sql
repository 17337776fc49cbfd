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
	name VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE versions (
	id INTEGER NOT NULL, 
	number INTEGER, 
	model_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(model_id) REFERENCES models (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('bert',)

INSERT INTO versions (number, model_id) VALUES (?, ?) RETURNING id
-- params: (2, 1)

INSERT INTO versions (number, model_id) VALUES (?, ?) RETURNING id
-- params: (1, 1)

COMMIT

BEGIN (implicit)

SELECT models.id, models.name 
FROM models 
WHERE models.id = ?
-- params: (1,)

SELECT versions.id, versions.number, versions.model_id 
FROM versions 
WHERE ? = versions.model_id ORDER BY versions.number
-- params: (1,)

INSERT INTO versions (number, model_id) VALUES (?, ?)
-- params: (3, 1)

COMMIT

BEGIN (implicit)

SELECT models.id, models.name 
FROM models 
WHERE models.id = ?
-- params: (1,)

SELECT versions.id, versions.number, versions.model_id 
FROM versions 
WHERE ? = versions.model_id ORDER BY versions.number
-- params: (1,)

DELETE FROM versions WHERE versions.id = ?
-- params: (2,)

COMMIT

BEGIN (implicit)

SELECT models.id, models.name 
FROM models 
WHERE models.id = ?
-- params: (1,)

SELECT versions.id, versions.number, versions.model_id 
FROM versions 
WHERE ? = versions.model_id ORDER BY versions.number
-- params: (1,)

DELETE FROM versions WHERE versions.id = ?
-- params: [(1,), (3,)]

DELETE FROM models WHERE models.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT versions.id AS versions_id, versions.number AS versions_number, versions.model_id AS versions_model_id 
FROM versions) AS anon_1
-- params: ()

ROLLBACK


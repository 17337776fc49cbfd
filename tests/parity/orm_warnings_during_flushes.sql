BEGIN (implicit)

PRAGMA main.table_info("models")
-- params: ()

PRAGMA temp.table_info("models")
-- params: ()

PRAGMA main.table_info("runs")
-- params: ()

PRAGMA temp.table_info("runs")
-- params: ()

CREATE TABLE models (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
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

COMMIT

BEGIN (implicit)

INSERT INTO runs (model_id) VALUES (?)
-- params: (None,)

SELECT models.id, models.name 
FROM models
-- params: ()

INSERT INTO runs (model_id) VALUES (?)
-- params: (None,)

SELECT models.id AS models_id, models.name AS models_name 
FROM models
-- params: ()

INSERT INTO runs (model_id) VALUES (?)
-- params: (None,)

INSERT INTO runs (model_id) VALUES (?)
-- params: (None,)

COMMIT

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('first',)

INSERT INTO runs (model_id) VALUES (?)
-- params: (None,)

SELECT models.id, models.name 
FROM models
-- params: ()

INSERT INTO models (name) VALUES (?)
-- params: ('second',)

INSERT INTO runs (model_id) VALUES (?)
-- params: (1,)

INSERT INTO runs (model_id) VALUES (?) RETURNING id
-- params: (None,)

INSERT INTO runs (model_id) VALUES (?) RETURNING id
-- params: (2,)

COMMIT


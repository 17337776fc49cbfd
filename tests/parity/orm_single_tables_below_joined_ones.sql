BEGIN (implicit)

PRAGMA main.table_info("artifacts")
-- params: ()

PRAGMA temp.table_info("artifacts")
-- params: ()

PRAGMA main.table_info("weights")
-- params: ()

PRAGMA temp.table_info("weights")
-- params: ()

CREATE TABLE artifacts (
	id INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	path VARCHAR NOT NULL, 
	title VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE weights (
	id INTEGER NOT NULL, 
	size INTEGER NOT NULL, 
	opset INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(id) REFERENCES artifacts (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO artifacts (kind, path) VALUES (?, ?) RETURNING id
-- params: ('artifact', 'a')

INSERT INTO artifacts (kind, path) VALUES (?, ?) RETURNING id
-- params: ('weights', 'w')

INSERT INTO artifacts (kind, path, title) VALUES (?, ?, ?) RETURNING id
-- params: ('plot', 'p', 't')

INSERT INTO artifacts (kind, path, title) VALUES (?, ?, ?) RETURNING id
-- params: ('onnx', 'o', None)

INSERT INTO weights (id, size) VALUES (?, ?)
-- params: (2, 3)

INSERT INTO weights (id, size, opset) VALUES (?, ?, ?)
-- params: (4, 4, 17)

COMMIT

BEGIN (implicit)

SELECT artifacts.id, artifacts.kind, artifacts.path 
FROM artifacts ORDER BY artifacts.id
-- params: ()

SELECT weights.id, artifacts.id AS id_1, artifacts.kind, artifacts.path, weights.size 
FROM artifacts JOIN weights ON artifacts.id = weights.id ORDER BY weights.id
-- params: ()

SELECT artifacts.id, artifacts.kind, artifacts.path, artifacts.title 
FROM artifacts 
WHERE artifacts.kind IN (?)
-- params: ('plot',)

SELECT weights.id, artifacts.id AS id_1, artifacts.kind, artifacts.path, weights.size, artifacts.title, weights.opset 
FROM artifacts JOIN weights ON artifacts.id = weights.id 
WHERE artifacts.kind IN (?)
-- params: ('onnx',)

SELECT artifacts.id, artifacts.kind, artifacts.path, weights.id AS id_1, weights.size, artifacts.title, weights.opset 
FROM artifacts LEFT OUTER JOIN weights ON artifacts.id = weights.id 
WHERE weights.size > ? OR artifacts.path = ? ORDER BY artifacts.id
-- params: (3, 'a')

SELECT artifacts.id, artifacts.kind, artifacts.path 
FROM artifacts ORDER BY artifacts.id
-- params: ()

SELECT weights.size AS weights_size 
FROM weights 
WHERE ? = weights.id
-- params: (2,)

SELECT artifacts.title 
FROM artifacts 
WHERE artifacts.id = ? AND artifacts.kind IN (?)
-- params: (3, 'plot')

SELECT weights.size, artifacts.title, weights.opset 
FROM artifacts JOIN weights ON artifacts.id = weights.id 
WHERE artifacts.id = ? AND artifacts.kind IN (?)
-- params: (4, 'onnx')

SELECT weights.id, artifacts.id AS id_1, artifacts.kind, artifacts.path, weights.size 
FROM artifacts JOIN weights ON artifacts.id = weights.id
-- params: ()

UPDATE artifacts SET path=? WHERE artifacts.id = ?
-- params: ('w2', 2)

UPDATE weights SET size=? WHERE weights.id = ?
-- params: (9, 2)

COMMIT

BEGIN (implicit)

SELECT weights.id, artifacts.id AS id_1, artifacts.kind, artifacts.path, weights.size 
FROM artifacts JOIN weights ON artifacts.id = weights.id 
WHERE artifacts.id = ?
-- params: (2,)

DELETE FROM weights WHERE weights.id = ?
-- params: (2,)

DELETE FROM artifacts WHERE artifacts.id = ?
-- params: (2,)

COMMIT

BEGIN (implicit)

INSERT INTO artifacts (kind, path) VALUES ('strange', 'x')
-- params: ()

SELECT artifacts.id, artifacts.kind, artifacts.path 
FROM artifacts
-- params: ()

ROLLBACK

BEGIN (implicit)

INSERT INTO artifacts (kind, path) VALUES (?, ?)
-- params: ('weights', 'only')

INSERT INTO weights (id, size) VALUES (?, ?)
-- params: (5, None)

ROLLBACK

BEGIN (implicit)

INSERT INTO artifacts (id, kind, path, title) VALUES (?, ?, ?, ?)
-- params: (1, 'plot', 'x', None)

ROLLBACK

BEGIN (implicit)

SELECT weights.id, artifacts.id AS id_1, artifacts.kind, artifacts.path, weights.size 
FROM artifacts JOIN weights ON artifacts.id = weights.id 
WHERE artifacts.id = ?
-- params: (1,)

SELECT weights.id, artifacts.id AS id_1, artifacts.kind, artifacts.path, weights.size, artifacts.title, weights.opset 
FROM artifacts JOIN weights ON artifacts.id = weights.id 
WHERE artifacts.id = ? AND artifacts.kind IN (?)
-- params: (4, 'onnx')

SELECT artifacts.kind, count(*) AS count_1 
FROM artifacts GROUP BY artifacts.kind ORDER BY artifacts.kind
-- params: ()

ROLLBACK


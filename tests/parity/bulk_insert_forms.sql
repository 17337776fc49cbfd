BEGIN (implicit)

PRAGMA main.table_info("rows")
-- params: ()

PRAGMA temp.table_info("rows")
-- params: ()

CREATE TABLE rows (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	kind VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO rows (name, kind) VALUES (?, ?)
-- params: [('a', 'plain'), ('b', 'plain')]

INSERT INTO rows (name, kind) VALUES (?, ?)
-- params: ('c', 'x')

INSERT INTO rows (name, kind) VALUES (?, ?)
-- params: [('d', 'plain'), ('e', 'plain')]

INSERT INTO rows (name, kind) VALUES (?, ?)
-- params: [('f', 'plain'), ('g', 'plain')]

INSERT INTO rows (name, kind) VALUES (?, ?)
-- params: ('h', 'plain')

INSERT INTO rows (name, kind) VALUES (?, ?)
-- params: ('i', 'y')

INSERT INTO rows (name, kind) VALUES (?, ?), (?, ?) RETURNING id, name, kind
-- params: ('k', 'plain', 'l', 'plain')

UPDATE rows SET name=? WHERE rows.id = ?
-- params: [('A', 1), ('B', 2)]

COMMIT

BEGIN (implicit)

SELECT rows.id, rows.name, rows.kind 
FROM rows ORDER BY rows.id
-- params: ()

BEGIN (implicit)

INSERT INTO rows (name, kind) VALUES (?, ?)
-- params: ('core', 'plain')

INSERT INTO rows (name, kind) VALUES (?, ?)
-- params: [('m', 'plain'), ('n', 'plain')]

COMMIT

SELECT count(*) AS count_1 
FROM (SELECT rows.id AS rows_id, rows.name AS rows_name, rows.kind AS rows_kind 
FROM rows) AS anon_1
-- params: ()


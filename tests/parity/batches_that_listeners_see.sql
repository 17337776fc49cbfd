BEGIN (implicit)

PRAGMA main.table_info("runs")
-- params: ()

PRAGMA temp.table_info("runs")
-- params: ()

CREATE TABLE runs (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO runs (name) VALUES (?)
-- params: ('a',)

INSERT INTO runs (name) VALUES (?)
-- params: [('a',), ('b',), ('c',)]

INSERT INTO runs (name) VALUES (?) RETURNING id
-- params: ('a',)

INSERT INTO runs (name) VALUES (?), (?), (?) RETURNING id
-- params: ('a', 'b', 'c')

INSERT INTO runs (name) VALUES (?) RETURNING id
-- params: ('a',)

INSERT INTO runs (name) VALUES (?) RETURNING id
-- params: ('b',)

INSERT INTO runs (name) VALUES (?) RETURNING id
-- params: ('c',)

INSERT INTO runs (name) VALUES (?), (?), (?)
-- params: ('a', 'b', 'c')

UPDATE runs SET name=? RETURNING id
-- params: ('x',)

INSERT INTO runs (name) VALUES (?), (?) RETURNING id
-- params: ('a', 'b')

INSERT INTO runs (name) VALUES (?) RETURNING id
-- params: ('c',)

COMMIT

BEGIN (implicit)

INSERT INTO runs (name) VALUES (?) RETURNING id
-- params: ('p',)

INSERT INTO runs (name) VALUES (?) RETURNING id
-- params: ('q',)

COMMIT

BEGIN (implicit)

SELECT runs.name 
FROM runs 
WHERE runs.name > ? ORDER BY runs.id
-- params: ('c',)

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("runs")
-- params: ()

PRAGMA temp.table_info("runs")
-- params: ()

CREATE TABLE runs (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO runs (name) VALUES (?)
-- params: [('a',), ('b',)]

ROLLBACK

BEGIN (implicit)

INSERT INTO runs (name) VALUES (?), (?) RETURNING id
-- params: ('a', 'b')

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

INSERT INTO runs (id) VALUES (?)
-- params: (Run(a),)

INSERT INTO runs (id, name) VALUES (?, ?)
-- params: (None, 'a')

ROLLBACK


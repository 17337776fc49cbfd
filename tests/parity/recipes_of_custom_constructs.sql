BEGIN (implicit)

PRAGMA main.table_info("t")
-- params: ()

PRAGMA temp.table_info("t")
-- params: ()

PRAGMA main.table_info("event")
-- params: ()

PRAGMA temp.table_info("event")
-- params: ()

CREATE TABLE t (
	id INTEGER NOT NULL /*id*/, 
	n VARCHAR(20) NOT NULL /*n*/, 
	j JSON /*j*/, 
	a TEXT /* INTEGER[] */ /*a*/, 
	u CHAR(36) /*u*/, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE event (
	id INTEGER NOT NULL /*id*/, 
	description VARCHAR(50) NOT NULL /*description*/, 
	ts DATETIME DEFAULT CURRENT_TIMESTAMP /*ts*/, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT /*p*/ INTO event (description) VALUES (?)
-- params: [('a',), ('b',)]

UPDATE event SET description=?, ts=CURRENT_TIMESTAMP WHERE event.id = ? -- upd
-- params: ('z', 1)

SELECT event.id, event.description 
FROM event 
WHERE event.ts <= CURRENT_TIMESTAMP
-- params: ()

SELECT CASE WHEN (? > ?) THEN ? ELSE ? END AS greatest_1, coalesce(NULL, ?) AS coalesce_1
-- params: (3, 7, 3, 7, 'q')

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("stuff")
-- params: ()

PRAGMA temp.table_info("stuff")
-- params: ()

CREATE TABLE stuff (
	id INTEGER NOT NULL /*id*/, 
	data VARCHAR(50) /*data*/, 
	PRIMARY KEY (id)
)
-- params: ()

SELECT name FROM sqlite_master WHERE type='view' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

CREATE VIEW stuff_view AS SELECT stuff.id, stuff.data AS d 
FROM stuff 
WHERE stuff.data = 'x'
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("stuff")
-- params: ()

SELECT name FROM sqlite_master WHERE type='view' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

COMMIT

BEGIN (implicit)

select * from stuff_view
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("stuff")
-- params: ()

SELECT name FROM sqlite_master WHERE type='view' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

DROP VIEW stuff_view
-- params: ()

DROP TABLE stuff
-- params: ()

COMMIT


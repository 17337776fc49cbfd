BEGIN (implicit)

PRAGMA main.table_info("windows")
-- params: ()

PRAGMA temp.table_info("windows")
-- params: ()

CREATE TABLE windows (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	span_start INTEGER NOT NULL, 
	span_end INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO windows (name, span_start, span_end) VALUES (?, ?, ?)
-- params: ('a', 2, 9)

COMMIT

BEGIN (implicit)

SELECT windows.id, windows.name, windows.span_start, windows.span_end 
FROM windows 
WHERE windows.id = ?
-- params: (1,)

SELECT windows.id, windows.name 
FROM windows 
WHERE windows.id = ?
-- params: (1,)

UPDATE windows SET span_start=?, span_end=? WHERE windows.id = ?
-- params: (0, 0, 1)

COMMIT

BEGIN (implicit)

SELECT windows.id, windows.name, windows.span_start, windows.span_end 
FROM windows 
WHERE windows.id = ?
-- params: (1,)

ROLLBACK


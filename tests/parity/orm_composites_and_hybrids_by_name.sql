BEGIN (implicit)

PRAGMA main.table_info("vertices")
-- params: ()

PRAGMA temp.table_info("vertices")
-- params: ()

CREATE TABLE vertices (
	id INTEGER NOT NULL, 
	first VARCHAR NOT NULL, 
	last VARCHAR NOT NULL, 
	x1 INTEGER NOT NULL, 
	y1 INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO vertices (first, last, x1, y1) VALUES (?, ?, ?, ?)
-- params: ('a', 'b', 1, 2)

COMMIT

BEGIN (implicit)

SELECT vertices.id, vertices.first, vertices.last, vertices.x1, vertices.y1 
FROM vertices 
WHERE vertices.x1 = ? AND vertices.y1 = ?
-- params: (1, 2)

UPDATE vertices SET first=?, last=?
-- params: ('c', 'd')

UPDATE vertices SET first=?, last=?
-- params: ('e', 'f')

UPDATE vertices SET x1=?, y1=?
-- params: (5, 6)

SELECT count(*) AS count_1 
FROM (SELECT vertices.id AS vertices_id, vertices.first AS vertices_first, vertices.last AS vertices_last, vertices.x1 AS vertices_x1, vertices.y1 AS vertices_y1 
FROM vertices 
WHERE vertices.x1 = ? AND vertices.y1 = ?) AS anon_1
-- params: (5, 6)

SELECT vertices.x1, vertices.y1, vertices.first || ? || vertices.last AS "full" 
FROM vertices
-- params: (' ',)

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("vertices")
-- params: ()

PRAGMA temp.table_info("vertices")
-- params: ()

CREATE TABLE vertices (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	x1 INTEGER NOT NULL, 
	y1 INTEGER NOT NULL, 
	x2 INTEGER NOT NULL, 
	y2 INTEGER NOT NULL, 
	data BLOB, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

SELECT vertices.id AS vertices_id, vertices.name AS vertices_name, vertices.x1 AS vertices_x1, vertices.y1 AS vertices_y1, vertices.x2 AS vertices_x2, vertices.y2 AS vertices_y2, vertices.data AS vertices_data 
FROM vertices
 LIMIT ? OFFSET ?
-- params: (1, 1)

SELECT vertices.id AS vertices_id, vertices.name AS vertices_name, vertices.x1 AS vertices_x1, vertices.y1 AS vertices_y1, vertices.x2 AS vertices_x2, vertices.y2 AS vertices_y2, vertices.data AS vertices_data 
FROM vertices
 LIMIT ? OFFSET ?
-- params: (4, 0)

SELECT vertices.id AS vertices_id, vertices.name AS vertices_name, vertices.x1 AS vertices_x1, vertices.y1 AS vertices_y1, vertices.x2 AS vertices_x2, vertices.y2 AS vertices_y2, vertices.data AS vertices_data 
FROM vertices
 LIMIT ? OFFSET ?
-- params: (1, 5)

SELECT vertices.id AS vertices_id, vertices.name AS vertices_name, vertices.x1 AS vertices_x1, vertices.y1 AS vertices_y1, vertices.x2 AS vertices_x2, vertices.y2 AS vertices_y2, vertices.data AS vertices_data 
FROM vertices
 LIMIT ? OFFSET ?
-- params: (1, 0)

INSERT INTO vertices (name, x1, y1, x2, y2, data) VALUES (?, ?, ?, ?, ?, ?)
-- params: ('v', 1, 2, 3, 4, <memory at 0x...>)

COMMIT

BEGIN (implicit)

SELECT vertices.id, vertices.name, vertices.x1, vertices.y1, vertices.x2, vertices.y2, vertices.data 
FROM vertices 
WHERE vertices.id = ?
-- params: (1,)

SELECT vertices.name 
FROM vertices 
WHERE vertices.id = ?
-- params: (1,)

SELECT vertices.name 
FROM vertices 
WHERE vertices.data = ?
-- params: (<memory at 0x...>,)

SELECT vertices.name 
FROM vertices 
WHERE vertices.data = ?
-- params: (<memory at 0x...>,)

select ?, typeof(?)
-- params: (bytearray(b'abc'), bytearray(b'abc'))

SELECT ? AS anon_1
-- params: (<memory at 0x...>,)

select ?
-- params: (bytearray(b'e'),)

ROLLBACK


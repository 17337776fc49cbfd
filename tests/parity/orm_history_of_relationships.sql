BEGIN (implicit)

PRAGMA main.table_info("nodes")
-- params: ()

PRAGMA temp.table_info("nodes")
-- params: ()

PRAGMA main.table_info("leaves")
-- params: ()

PRAGMA temp.table_info("leaves")
-- params: ()

CREATE TABLE nodes (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE leaves (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	node_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(node_id) REFERENCES nodes (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO nodes (name) VALUES (?)
-- params: ('n',)

INSERT INTO leaves (name, node_id) VALUES (?, ?) RETURNING id
-- params: ('a', 1)

INSERT INTO leaves (name, node_id) VALUES (?, ?) RETURNING id
-- params: ('b', 1)

INSERT INTO leaves (name, node_id) VALUES (?, ?)
-- params: ('c', 1)

COMMIT

BEGIN (implicit)

SELECT nodes.id, nodes.name 
FROM nodes 
WHERE nodes.id = ?
-- params: (1,)

SELECT leaves.id, leaves.name, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

INSERT INTO nodes (name) VALUES (?)
-- params: ('o',)

UPDATE leaves SET node_id=? WHERE leaves.id = ?
-- params: (2, 1)

COMMIT

BEGIN (implicit)

SELECT nodes.id, nodes.name 
FROM nodes 
WHERE nodes.id = ?
-- params: (1,)

SELECT leaves.id, leaves.name, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

INSERT INTO leaves (name, node_id) VALUES (?, ?)
-- params: ('d', 1)

COMMIT

BEGIN (implicit)

SELECT leaves.id, leaves.name, leaves.node_id 
FROM leaves 
WHERE leaves.id = ?
-- params: (2,)

ROLLBACK


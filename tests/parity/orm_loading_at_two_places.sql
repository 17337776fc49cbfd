BEGIN (implicit)

PRAGMA main.table_info("nodes")
-- params: ()

PRAGMA temp.table_info("nodes")
-- params: ()

PRAGMA main.table_info("leaves")
-- params: ()

PRAGMA temp.table_info("leaves")
-- params: ()

PRAGMA main.table_info("notes")
-- params: ()

PRAGMA temp.table_info("notes")
-- params: ()

CREATE TABLE nodes (
	id INTEGER NOT NULL, 
	up_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(up_id) REFERENCES nodes (id)
)
-- params: ()

CREATE TABLE leaves (
	id INTEGER NOT NULL, 
	node_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(node_id) REFERENCES nodes (id)
)
-- params: ()

CREATE TABLE notes (
	id INTEGER NOT NULL, 
	node_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(node_id) REFERENCES nodes (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO nodes (id, up_id) VALUES (?, ?)
-- params: [(1, None), (2, 1), (3, 2)]

INSERT INTO leaves (id, node_id) VALUES (?, ?)
-- params: [(1, 1), (2, 2)]

INSERT INTO notes (id, node_id) VALUES (?, ?)
-- params: [(1, 3), (2, 2)]

COMMIT

BEGIN (implicit)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT leaves.node_id, leaves.id 
FROM leaves 
WHERE leaves.node_id IN (?, ?, ?) ORDER BY leaves.id
-- params: (1, 2, 3)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT leaves.node_id, leaves.id 
FROM leaves 
WHERE leaves.node_id IN (?, ?, ?) ORDER BY leaves.id
-- params: (1, 2, 3)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT leaves.node_id, leaves.id 
FROM leaves 
WHERE leaves.node_id IN (?, ?) ORDER BY leaves.id
-- params: (2, 3)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT leaves.node_id, leaves.id 
FROM leaves 
WHERE leaves.node_id IN (?, ?) ORDER BY leaves.id
-- params: (2, 3)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id DESC, nodes_1.id
-- params: ()

SELECT leaves.node_id, leaves.id 
FROM leaves 
WHERE leaves.node_id IN (?, ?) ORDER BY leaves.id
-- params: (3, 2)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id DESC, nodes_1.id
-- params: ()

SELECT leaves.node_id, leaves.id 
FROM leaves 
WHERE leaves.node_id IN (?, ?) ORDER BY leaves.id
-- params: (3, 2)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT nodes_1.id, nodes_1.up_id, nodes.id AS id_1, nodes.up_id AS up_id_1 
FROM nodes JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT leaves.node_id, leaves.id 
FROM leaves 
WHERE leaves.node_id IN (?, ?) ORDER BY leaves.id
-- params: (2, 3)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes_1.id, nodes_1.up_id, nodes.id AS id_1, nodes.up_id AS up_id_1 
FROM nodes JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT leaves.node_id, leaves.id 
FROM leaves 
WHERE leaves.node_id IN (?, ?) ORDER BY leaves.id
-- params: (2, 3)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes ORDER BY nodes.id
-- params: ()

SELECT leaves.node_id, leaves.id 
FROM leaves 
WHERE leaves.node_id IN (?, ?, ?) ORDER BY leaves.id
-- params: (1, 2, 3)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes.id, nodes.up_id 
FROM nodes ORDER BY nodes.id
-- params: ()

SELECT leaves.node_id, leaves.id 
FROM leaves 
WHERE leaves.node_id IN (?, ?, ?) ORDER BY leaves.id
-- params: (1, 2, 3)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT leaves.id AS leaves_id, leaves.node_id AS leaves_node_id, anon_1.nodes_id AS anon_1_nodes_id 
FROM (SELECT nodes.id AS nodes_id 
FROM nodes) AS anon_1 JOIN leaves ON anon_1.nodes_id = leaves.node_id ORDER BY leaves.id
-- params: ()

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT leaves.id AS leaves_id, leaves.node_id AS leaves_node_id, anon_1.nodes_id AS anon_1_nodes_id 
FROM (SELECT nodes.id AS nodes_id 
FROM nodes) AS anon_1 JOIN leaves ON anon_1.nodes_id = leaves.node_id ORDER BY leaves.id
-- params: ()

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT leaves.id AS leaves_id, leaves.node_id AS leaves_node_id, nodes_1.id AS nodes_1_id 
FROM (SELECT nodes.id AS nodes_id 
FROM nodes) AS anon_1 JOIN nodes AS nodes_1 ON anon_1.nodes_id = nodes_1.up_id JOIN leaves ON nodes_1.id = leaves.node_id ORDER BY leaves.id
-- params: ()

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT leaves.id AS leaves_id, leaves.node_id AS leaves_node_id, nodes_1.id AS nodes_1_id 
FROM (SELECT nodes.id AS nodes_id 
FROM nodes) AS anon_1 JOIN nodes AS nodes_1 ON anon_1.nodes_id = nodes_1.up_id JOIN leaves ON nodes_1.id = leaves.node_id ORDER BY leaves.id
-- params: ()

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id DESC, nodes_1.id
-- params: ()

SELECT leaves.id AS leaves_id, leaves.node_id AS leaves_node_id, nodes_1.id AS nodes_1_id 
FROM (SELECT nodes.id AS nodes_id 
FROM nodes) AS anon_1 JOIN nodes AS nodes_1 ON anon_1.nodes_id = nodes_1.up_id JOIN leaves ON nodes_1.id = leaves.node_id ORDER BY leaves.id
-- params: ()

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id DESC, nodes_1.id
-- params: ()

SELECT leaves.id AS leaves_id, leaves.node_id AS leaves_node_id, nodes_1.id AS nodes_1_id 
FROM (SELECT nodes.id AS nodes_id 
FROM nodes) AS anon_1 JOIN nodes AS nodes_1 ON anon_1.nodes_id = nodes_1.up_id JOIN leaves ON nodes_1.id = leaves.node_id ORDER BY leaves.id
-- params: ()

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT nodes_1.id, nodes_1.up_id, nodes.id AS id_1, nodes.up_id AS up_id_1 
FROM nodes JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT leaves.id AS leaves_id, leaves.node_id AS leaves_node_id, nodes_1.id AS nodes_1_id 
FROM (SELECT nodes.id AS nodes_id 
FROM nodes JOIN nodes AS nodes_2 ON nodes.id = nodes_2.up_id) AS anon_1 JOIN nodes AS nodes_1 ON anon_1.nodes_id = nodes_1.up_id JOIN leaves ON nodes_1.id = leaves.node_id ORDER BY leaves.id
-- params: ()

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes_1.id, nodes_1.up_id, nodes.id AS id_1, nodes.up_id AS up_id_1 
FROM nodes JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT leaves.id AS leaves_id, leaves.node_id AS leaves_node_id, nodes_1.id AS nodes_1_id 
FROM (SELECT nodes.id AS nodes_id 
FROM nodes JOIN nodes AS nodes_2 ON nodes.id = nodes_2.up_id) AS anon_1 JOIN nodes AS nodes_1 ON anon_1.nodes_id = nodes_1.up_id JOIN leaves ON nodes_1.id = leaves.node_id ORDER BY leaves.id
-- params: ()

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes ORDER BY nodes.id
-- params: ()

SELECT leaves.id AS leaves_id, leaves.node_id AS leaves_node_id, nodes_1.id AS nodes_1_id 
FROM (SELECT nodes.id AS nodes_id 
FROM nodes) AS anon_1 JOIN nodes AS nodes_1 ON anon_1.nodes_id = nodes_1.up_id JOIN leaves ON nodes_1.id = leaves.node_id ORDER BY leaves.id
-- params: ()

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes.id, nodes.up_id 
FROM nodes ORDER BY nodes.id
-- params: ()

SELECT leaves.id AS leaves_id, leaves.node_id AS leaves_node_id, nodes_1.id AS nodes_1_id 
FROM (SELECT nodes.id AS nodes_id 
FROM nodes) AS anon_1 JOIN nodes AS nodes_1 ON anon_1.nodes_id = nodes_1.up_id JOIN leaves ON nodes_1.id = leaves.node_id ORDER BY leaves.id
-- params: ()

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id DESC, nodes_1.id
-- params: ()

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id DESC, nodes_1.id
-- params: ()

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT nodes_1.id, nodes_1.up_id, nodes.id AS id_1, nodes.up_id AS up_id_1 
FROM nodes JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes_1.id, nodes_1.up_id, nodes.id AS id_1, nodes.up_id AS up_id_1 
FROM nodes JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes ORDER BY nodes.id
-- params: ()

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes.id, nodes.up_id 
FROM nodes ORDER BY nodes.id
-- params: ()

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1, nodes_2.id AS id_2, nodes_2.up_id AS up_id_2 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id LEFT OUTER JOIN nodes AS nodes_2 ON nodes_2.id = nodes.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1, nodes_2.id AS id_2, nodes_2.up_id AS up_id_2 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id LEFT OUTER JOIN nodes AS nodes_2 ON nodes_2.id = nodes.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1, nodes_2.id AS id_2, nodes_2.up_id AS up_id_2 
FROM nodes LEFT OUTER JOIN nodes AS nodes_2 ON nodes.id = nodes_2.up_id LEFT OUTER JOIN nodes AS nodes_1 ON nodes_1.id = nodes_2.up_id ORDER BY nodes.id, nodes_2.id
-- params: ()

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1, nodes_2.id AS id_2, nodes_2.up_id AS up_id_2 
FROM nodes LEFT OUTER JOIN nodes AS nodes_2 ON nodes.id = nodes_2.up_id LEFT OUTER JOIN nodes AS nodes_1 ON nodes_1.id = nodes_2.up_id ORDER BY nodes.id, nodes_2.id
-- params: ()

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1, nodes_2.id AS id_2, nodes_2.up_id AS up_id_2 
FROM nodes LEFT OUTER JOIN nodes AS nodes_2 ON nodes.id = nodes_2.up_id LEFT OUTER JOIN nodes AS nodes_1 ON nodes_1.id = nodes_2.up_id ORDER BY nodes.id DESC, nodes_2.id
-- params: ()

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1, nodes_2.id AS id_2, nodes_2.up_id AS up_id_2 
FROM nodes LEFT OUTER JOIN nodes AS nodes_2 ON nodes.id = nodes_2.up_id LEFT OUTER JOIN nodes AS nodes_1 ON nodes_1.id = nodes_2.up_id ORDER BY nodes.id DESC, nodes_2.id
-- params: ()

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id, leaves_1.id AS id_1, leaves_1.node_id, nodes_1.id AS id_2, nodes_1.up_id AS up_id_1, nodes_2.id AS id_3, nodes_2.up_id AS up_id_2 
FROM nodes LEFT OUTER JOIN nodes AS nodes_2 ON nodes.id = nodes_2.up_id LEFT OUTER JOIN nodes AS nodes_1 ON nodes_2.id = nodes_1.up_id LEFT OUTER JOIN leaves AS leaves_1 ON nodes_1.id = leaves_1.node_id ORDER BY nodes.id, nodes_2.id, nodes_1.id, leaves_1.id
-- params: ()

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes.id, nodes.up_id, leaves_1.id AS id_1, leaves_1.node_id, nodes_1.id AS id_2, nodes_1.up_id AS up_id_1, nodes_2.id AS id_3, nodes_2.up_id AS up_id_2 
FROM nodes LEFT OUTER JOIN nodes AS nodes_2 ON nodes.id = nodes_2.up_id LEFT OUTER JOIN nodes AS nodes_1 ON nodes_2.id = nodes_1.up_id LEFT OUTER JOIN leaves AS leaves_1 ON nodes_1.id = leaves_1.node_id ORDER BY nodes.id, nodes_2.id, nodes_1.id, leaves_1.id
-- params: ()

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT nodes.up_id 
FROM nodes 
WHERE nodes.id = ?
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id DESC, nodes_1.id
-- params: ()

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id DESC, nodes_1.id
-- params: ()

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id, leaves_1.id AS id_1, leaves_1.node_id, nodes_1.id AS id_2, nodes_1.up_id AS up_id_1, leaves_2.id AS id_3, leaves_2.node_id AS node_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id LEFT OUTER JOIN leaves AS leaves_1 ON nodes_1.id = leaves_1.node_id LEFT OUTER JOIN leaves AS leaves_2 ON nodes.id = leaves_2.node_id ORDER BY nodes.id, nodes_1.id, leaves_1.id, leaves_2.id
-- params: ()

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes.id, nodes.up_id, leaves_1.id AS id_1, leaves_1.node_id, nodes_1.id AS id_2, nodes_1.up_id AS up_id_1, leaves_2.id AS id_3, leaves_2.node_id AS node_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id LEFT OUTER JOIN leaves AS leaves_1 ON nodes_1.id = leaves_1.node_id LEFT OUTER JOIN leaves AS leaves_2 ON nodes.id = leaves_2.node_id ORDER BY nodes.id, nodes_1.id, leaves_1.id, leaves_2.id
-- params: ()

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1, leaves_1.id AS id_2, leaves_1.node_id 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id LEFT OUTER JOIN leaves AS leaves_1 ON nodes.id = leaves_1.node_id ORDER BY nodes.id, nodes_1.id, leaves_1.id
-- params: ()

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1, leaves_1.id AS id_2, leaves_1.node_id 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id LEFT OUTER JOIN leaves AS leaves_1 ON nodes.id = leaves_1.node_id ORDER BY nodes.id, nodes_1.id, leaves_1.id
-- params: ()

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT leaves.node_id, leaves.id 
FROM leaves 
WHERE leaves.node_id IN (?, ?) ORDER BY leaves.id
-- params: (2, 3)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT leaves.node_id, leaves.id 
FROM leaves 
WHERE leaves.node_id IN (?, ?) ORDER BY leaves.id
-- params: (2, 3)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id DESC, nodes_1.id
-- params: ()

SELECT leaves.node_id, leaves.id 
FROM leaves 
WHERE leaves.node_id IN (?, ?) ORDER BY leaves.id
-- params: (3, 2)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id DESC, nodes_1.id
-- params: ()

SELECT leaves.node_id, leaves.id 
FROM leaves 
WHERE leaves.node_id IN (?, ?) ORDER BY leaves.id
-- params: (3, 2)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT leaves.id AS leaves_id, leaves.node_id AS leaves_node_id, nodes_1.id AS nodes_1_id 
FROM (SELECT nodes.id AS nodes_id 
FROM nodes) AS anon_1 JOIN nodes AS nodes_1 ON anon_1.nodes_id = nodes_1.up_id JOIN leaves ON nodes_1.id = leaves.node_id ORDER BY leaves.id
-- params: ()

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id, nodes_1.id
-- params: ()

SELECT leaves.id AS leaves_id, leaves.node_id AS leaves_node_id, nodes_1.id AS nodes_1_id 
FROM (SELECT nodes.id AS nodes_id 
FROM nodes) AS anon_1 JOIN nodes AS nodes_1 ON anon_1.nodes_id = nodes_1.up_id JOIN leaves ON nodes_1.id = leaves.node_id ORDER BY leaves.id
-- params: ()

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id DESC, nodes_1.id
-- params: ()

SELECT leaves.id AS leaves_id, leaves.node_id AS leaves_node_id, nodes_1.id AS nodes_1_id 
FROM (SELECT nodes.id AS nodes_id 
FROM nodes) AS anon_1 JOIN nodes AS nodes_1 ON anon_1.nodes_id = nodes_1.up_id JOIN leaves ON nodes_1.id = leaves.node_id ORDER BY leaves.id
-- params: ()

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes.id, nodes.up_id, nodes_1.id AS id_1, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id ORDER BY nodes.id DESC, nodes_1.id
-- params: ()

SELECT leaves.id AS leaves_id, leaves.node_id AS leaves_node_id, nodes_1.id AS nodes_1_id 
FROM (SELECT nodes.id AS nodes_id 
FROM nodes) AS anon_1 JOIN nodes AS nodes_1 ON anon_1.nodes_id = nodes_1.up_id JOIN leaves ON nodes_1.id = leaves.node_id ORDER BY leaves.id
-- params: ()

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id, leaves_1.id AS id_1, leaves_1.node_id, nodes_1.id AS id_2, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id LEFT OUTER JOIN leaves AS leaves_1 ON nodes_1.id = leaves_1.node_id ORDER BY nodes.id, nodes_1.id, leaves_1.id
-- params: ()

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes.id, nodes.up_id, leaves_1.id AS id_1, leaves_1.node_id, nodes_1.id AS id_2, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id LEFT OUTER JOIN leaves AS leaves_1 ON nodes_1.id = leaves_1.node_id ORDER BY nodes.id, nodes_1.id, leaves_1.id
-- params: ()

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id, leaves_1.id AS id_1, leaves_1.node_id, nodes_1.id AS id_2, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id LEFT OUTER JOIN leaves AS leaves_1 ON nodes_1.id = leaves_1.node_id ORDER BY nodes.id DESC, nodes_1.id, leaves_1.id
-- params: ()

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.up_id 
FROM nodes 
WHERE nodes.id < ?
-- params: (3,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (2,)

SELECT nodes.id, nodes.up_id, leaves_1.id AS id_1, leaves_1.node_id, nodes_1.id AS id_2, nodes_1.up_id AS up_id_1 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.up_id LEFT OUTER JOIN leaves AS leaves_1 ON nodes_1.id = leaves_1.node_id ORDER BY nodes.id DESC, nodes_1.id, leaves_1.id
-- params: ()

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (3,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (2,)

SELECT leaves.id, leaves.node_id 
FROM leaves 
WHERE ? = leaves.node_id ORDER BY leaves.id
-- params: (1,)

SELECT notes.id, notes.node_id 
FROM notes 
WHERE ? = notes.node_id ORDER BY notes.id
-- params: (1,)

ROLLBACK


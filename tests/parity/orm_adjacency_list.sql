BEGIN (implicit)

PRAGMA main.table_info("nodes")
-- params: ()

PRAGMA temp.table_info("nodes")
-- params: ()

CREATE TABLE nodes (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	parent_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(parent_id) REFERENCES nodes (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO nodes (name, parent_id) VALUES (?, ?)
-- params: ('root', None)

INSERT INTO nodes (name, parent_id) VALUES (?, ?) RETURNING id
-- params: ('b', 1)

INSERT INTO nodes (name, parent_id) VALUES (?, ?) RETURNING id
-- params: ('a', 1)

INSERT INTO nodes (name, parent_id) VALUES (?, ?) RETURNING id
-- params: ('a1', 3)

INSERT INTO nodes (name, parent_id) VALUES (?, ?) RETURNING id
-- params: ('a2', 3)

COMMIT

BEGIN (implicit)

SELECT nodes.id, nodes.name, nodes.parent_id 
FROM nodes 
WHERE nodes.id = ?
-- params: (1,)

SELECT nodes.id, nodes.name, nodes.parent_id 
FROM nodes 
WHERE ? = nodes.parent_id ORDER BY nodes.name
-- params: (1,)

SELECT nodes.id, nodes.name, nodes.parent_id 
FROM nodes 
WHERE ? = nodes.parent_id ORDER BY nodes.name
-- params: (3,)

SELECT nodes.id, nodes.name, nodes.parent_id 
FROM nodes 
WHERE ? = nodes.parent_id ORDER BY nodes.name
-- params: (4,)

SELECT nodes.id, nodes.name, nodes.parent_id 
FROM nodes 
WHERE ? = nodes.parent_id ORDER BY nodes.name
-- params: (5,)

SELECT nodes.id, nodes.name, nodes.parent_id 
FROM nodes 
WHERE ? = nodes.parent_id ORDER BY nodes.name
-- params: (2,)

SELECT nodes.id AS nodes_id, nodes.name AS nodes_name, nodes.parent_id AS nodes_parent_id 
FROM nodes 
WHERE nodes.name = ?
-- params: ('a',)

SELECT nodes.name AS nodes_name, nodes_1.name AS nodes_1_name 
FROM nodes JOIN nodes AS nodes_1 ON nodes_1.id = nodes.parent_id ORDER BY nodes.name
-- params: ()

SELECT nodes.name AS nodes_name 
FROM nodes LEFT OUTER JOIN nodes AS nodes_1 ON nodes.id = nodes_1.parent_id 
WHERE nodes_1.id IS NULL ORDER BY nodes.name
-- params: ()

SELECT nodes.id AS nodes_id, nodes.name AS nodes_name, nodes.parent_id AS nodes_parent_id 
FROM nodes 
WHERE EXISTS (SELECT 1 
FROM nodes AS nodes_1 
WHERE nodes_1.id = nodes.parent_id AND nodes_1.name = ?) ORDER BY nodes.id
-- params: ('a',)

SELECT nodes.id AS nodes_id, nodes.name AS nodes_name, nodes.parent_id AS nodes_parent_id 
FROM nodes 
WHERE EXISTS (SELECT 1 
FROM nodes AS nodes_1 
WHERE nodes.id = nodes_1.parent_id AND nodes_1.name = ?)
-- params: ('a1',)

SELECT nodes.id AS nodes_id, nodes.name AS nodes_name, nodes.parent_id AS nodes_parent_id 
FROM nodes 
WHERE nodes.name = ?
-- params: ('b',)

UPDATE nodes SET parent_id=? WHERE nodes.id = ?
-- params: (2, 4)

COMMIT

BEGIN (implicit)

SELECT nodes.id, nodes.name, nodes.parent_id 
FROM nodes 
WHERE nodes.id = ?
-- params: (1,)

SELECT nodes.id, nodes.name, nodes.parent_id 
FROM nodes 
WHERE ? = nodes.parent_id ORDER BY nodes.name
-- params: (1,)

SELECT nodes.id, nodes.name, nodes.parent_id 
FROM nodes 
WHERE ? = nodes.parent_id ORDER BY nodes.name
-- params: (3,)

SELECT nodes.id, nodes.name, nodes.parent_id 
FROM nodes 
WHERE ? = nodes.parent_id ORDER BY nodes.name
-- params: (5,)

SELECT nodes.id, nodes.name, nodes.parent_id 
FROM nodes 
WHERE ? = nodes.parent_id ORDER BY nodes.name
-- params: (2,)

SELECT nodes.id, nodes.name, nodes.parent_id 
FROM nodes 
WHERE ? = nodes.parent_id ORDER BY nodes.name
-- params: (4,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id AS nodes_id, nodes.name AS nodes_name, nodes.parent_id AS nodes_parent_id, nodes_1.id AS nodes_1_id, nodes_1.name AS nodes_1_name, nodes_1.parent_id AS nodes_1_parent_id, nodes_2.id AS nodes_2_id, nodes_2.name AS nodes_2_name, nodes_2.parent_id AS nodes_2_parent_id 
FROM nodes LEFT OUTER JOIN nodes AS nodes_2 ON nodes.id = nodes_2.parent_id LEFT OUTER JOIN nodes AS nodes_1 ON nodes_2.id = nodes_1.parent_id 
WHERE nodes.parent_id IS NULL ORDER BY nodes_2.name, nodes_1.name
-- params: ()

SELECT nodes.id, nodes.name, nodes.parent_id 
FROM nodes 
WHERE ? = nodes.parent_id ORDER BY nodes.name
-- params: (5,)

SELECT nodes.id, nodes.name, nodes.parent_id 
FROM nodes 
WHERE ? = nodes.parent_id ORDER BY nodes.name
-- params: (4,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id AS nodes_id, nodes.name AS nodes_name, nodes.parent_id AS nodes_parent_id 
FROM nodes 
WHERE nodes.parent_id IS NULL
-- params: ()

SELECT nodes.parent_id, nodes.id, nodes.name 
FROM nodes 
WHERE nodes.parent_id IN (?) ORDER BY nodes.name
-- params: (1,)

SELECT nodes.parent_id, nodes.id, nodes.name 
FROM nodes 
WHERE nodes.parent_id IN (?, ?) ORDER BY nodes.name
-- params: (3, 2)

SELECT nodes.parent_id, nodes.id, nodes.name 
FROM nodes 
WHERE nodes.parent_id IN (?, ?) ORDER BY nodes.name
-- params: (4, 5)

DELETE FROM nodes WHERE nodes.id = ?
-- params: (5,)

DELETE FROM nodes WHERE nodes.id = ?
-- params: (3,)

COMMIT

BEGIN (implicit)

SELECT nodes.id, nodes.name, nodes.parent_id 
FROM nodes 
WHERE nodes.id = ?
-- params: (1,)

SELECT nodes.id, nodes.name, nodes.parent_id 
FROM nodes 
WHERE ? = nodes.parent_id ORDER BY nodes.name
-- params: (1,)

SELECT nodes.parent_id, nodes.id, nodes.name 
FROM nodes 
WHERE nodes.parent_id IN (?) ORDER BY nodes.name
-- params: (2,)

SELECT nodes.parent_id, nodes.id, nodes.name 
FROM nodes 
WHERE nodes.parent_id IN (?) ORDER BY nodes.name
-- params: (4,)

DELETE FROM nodes WHERE nodes.id = ?
-- params: (4,)

DELETE FROM nodes WHERE nodes.id = ?
-- params: (2,)

DELETE FROM nodes WHERE nodes.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT nodes.id AS nodes_id, nodes.name AS nodes_name, nodes.parent_id AS nodes_parent_id 
FROM nodes) AS anon_1
-- params: ()

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("nodes")
-- params: ()

PRAGMA temp.table_info("nodes")
-- params: ()

CREATE TABLE nodes (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO nodes (name) VALUES (?) RETURNING id
-- params: ('a',)

INSERT INTO nodes (name) VALUES (?) RETURNING id
-- params: ('b',)

COMMIT

BEGIN (implicit)

SELECT nodes.id, nodes.name 
FROM nodes 
WHERE nodes.id = ?
-- params: (1,)

BEGIN (implicit)

SELECT nodes.id, nodes.name 
FROM nodes 
WHERE nodes.id = ?
-- params: (1,)

SELECT nodes.id AS nodes_id, nodes.name AS nodes_name 
FROM nodes ORDER BY nodes.id
-- params: ()

UPDATE nodes SET name=? WHERE nodes.id = ?
-- params: ('changed elsewhere', 1)

COMMIT

SELECT nodes.id AS nodes_id, nodes.name AS nodes_name 
FROM nodes 
WHERE nodes.name = ?
-- params: ('changed elsewhere',)

SELECT nodes.id, nodes.name 
FROM nodes 
WHERE nodes.id = ?
-- params: (1,)

SELECT nodes.id, nodes.name, nodes.name AS name__1 
FROM nodes ORDER BY nodes.id
-- params: ()

ROLLBACK


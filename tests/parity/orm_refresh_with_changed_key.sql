BEGIN (implicit)

PRAGMA main.table_info("nodes")
-- params: ()

PRAGMA temp.table_info("nodes")
-- params: ()

CREATE TABLE nodes (
	id INTEGER NOT NULL, 
	name VARCHAR(10), 
	up_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(up_id) REFERENCES nodes (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO nodes (id, name, up_id) VALUES (?, ?, ?)
-- params: (1, 'one', None)

INSERT INTO nodes (id, name, up_id) VALUES (?, ?, ?)
-- params: (2, 'two', 1)

COMMIT

BEGIN (implicit)

SELECT nodes.id, nodes.name, nodes.up_id 
FROM nodes 
WHERE nodes.id = ?
-- params: (1,)

SELECT nodes.id, nodes.name 
FROM nodes 
WHERE nodes.id = ?
-- params: (1,)

SELECT nodes.id, nodes.name, nodes.up_id 
FROM nodes 
WHERE nodes.id = ?
-- params: (1,)

SELECT nodes.id, nodes.name, nodes.up_id 
FROM nodes 
WHERE ? = nodes.up_id ORDER BY nodes.id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.name, nodes.up_id 
FROM nodes 
WHERE nodes.id = ?
-- params: (1,)

UPDATE nodes SET id=? WHERE nodes.id = ?
-- params: (7, 1)

SELECT nodes.name 
FROM nodes 
WHERE nodes.id = ?
-- params: (7,)

ROLLBACK

BEGIN (implicit)

SELECT nodes.id, nodes.name, nodes.up_id 
FROM nodes ORDER BY nodes.id
-- params: ()

SELECT nodes.id, nodes.name, nodes.up_id 
FROM nodes 
WHERE ? = nodes.up_id ORDER BY nodes.id
-- params: (1,)

SELECT nodes.id, nodes.name, nodes.up_id 
FROM nodes 
WHERE ? = nodes.up_id
-- params: (1,)

SELECT nodes.id, nodes.name, nodes.up_id 
FROM nodes 
WHERE ? = nodes.up_id ORDER BY nodes.id
-- params: (2,)

SELECT nodes.id, nodes.name, nodes.up_id 
FROM nodes 
WHERE ? = nodes.up_id
-- params: (2,)

SELECT nodes.id, nodes.name, nodes.up_id 
FROM nodes ORDER BY nodes.id
-- params: ()

SELECT nodes.id, nodes.name, nodes.up_id 
FROM nodes ORDER BY nodes.id
-- params: ()

ROLLBACK


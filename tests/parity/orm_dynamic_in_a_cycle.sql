BEGIN (implicit)

PRAGMA main.table_info("nodes")
-- params: ()

PRAGMA temp.table_info("nodes")
-- params: ()

CREATE TABLE nodes (
	id INTEGER NOT NULL, 
	up_id INTEGER, 
	best_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(up_id) REFERENCES nodes (id), 
	FOREIGN KEY(best_id) REFERENCES nodes (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO nodes (id, up_id, best_id) VALUES (?, ?, ?)
-- params: (1, None, None)

INSERT INTO nodes (id, up_id, best_id) VALUES (?, ?, ?)
-- params: [(2, 1, None), (3, 1, None)]

SELECT nodes.id AS nodes_id, nodes.up_id AS nodes_up_id, nodes.best_id AS nodes_best_id 
FROM nodes 
WHERE ? = nodes.up_id ORDER BY nodes.id
-- params: (1,)

SELECT nodes.id AS nodes_id, nodes.up_id AS nodes_up_id, nodes.best_id AS nodes_best_id 
FROM nodes 
WHERE ? = nodes.up_id ORDER BY nodes.id
-- params: (1,)

UPDATE nodes SET up_id=? WHERE nodes.id = ?
-- params: [(None, 2), (None, 3)]

DELETE FROM nodes WHERE nodes.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

INSERT INTO nodes (id, up_id, best_id) VALUES (?, ?, ?)
-- params: (1, None, None)

INSERT INTO nodes (id, up_id, best_id) VALUES (?, ?, ?)
-- params: [(2, 1, None), (3, 1, None)]

SELECT nodes.id AS nodes_id, nodes.up_id AS nodes_up_id, nodes.best_id AS nodes_best_id 
FROM nodes 
WHERE ? = nodes.up_id ORDER BY nodes.id
-- params: (1,)

SELECT nodes.id AS nodes_id, nodes.up_id AS nodes_up_id, nodes.best_id AS nodes_best_id 
FROM nodes 
WHERE ? = nodes.up_id ORDER BY nodes.id
-- params: (1,)

UPDATE nodes SET up_id=? WHERE nodes.id = ?
-- params: (None, 3)

UPDATE nodes SET up_id=? WHERE nodes.id = ?
-- params: (3, 2)

DELETE FROM nodes WHERE nodes.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

INSERT INTO nodes (id, up_id, best_id) VALUES (?, ?, ?)
-- params: (1, None, None)

INSERT INTO nodes (id, up_id, best_id) VALUES (?, ?, ?)
-- params: [(2, 1, None), (3, 1, None)]

SELECT nodes.id AS nodes_id, nodes.up_id AS nodes_up_id, nodes.best_id AS nodes_best_id 
FROM nodes 
WHERE ? = nodes.up_id ORDER BY nodes.id
-- params: (1,)

SELECT nodes.id AS nodes_id, nodes.up_id AS nodes_up_id, nodes.best_id AS nodes_best_id 
FROM nodes 
WHERE ? = nodes.up_id ORDER BY nodes.id
-- params: (1,)

UPDATE nodes SET up_id=? WHERE nodes.id = ?
-- params: [(None, 2), (None, 3)]

ROLLBACK

BEGIN (implicit)

INSERT INTO nodes (id, up_id, best_id) VALUES (?, ?, ?)
-- params: (1, None, None)

INSERT INTO nodes (id, up_id, best_id) VALUES (?, ?, ?)
-- params: [(2, 1, None), (3, 1, None)]

SELECT nodes.id AS nodes_id, nodes.up_id AS nodes_up_id, nodes.best_id AS nodes_best_id 
FROM nodes 
WHERE ? = nodes.up_id ORDER BY nodes.id
-- params: (1,)

SELECT nodes.id AS nodes_id, nodes.up_id AS nodes_up_id, nodes.best_id AS nodes_best_id 
FROM nodes 
WHERE ? = nodes.up_id ORDER BY nodes.id
-- params: (1,)

UPDATE nodes SET up_id=? WHERE nodes.id = ?
-- params: [(None, 2), (None, 3)]

DELETE FROM nodes WHERE nodes.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

INSERT INTO nodes (id, up_id, best_id) VALUES (?, ?, ?)
-- params: (1, None, None)

INSERT INTO nodes (id, up_id, best_id) VALUES (?, ?, ?)
-- params: [(2, 1, None), (3, 1, None)]

UPDATE nodes SET best_id=? WHERE nodes.id = ?
-- params: (1, 2)

SELECT nodes.id AS nodes_id, nodes.up_id AS nodes_up_id, nodes.best_id AS nodes_best_id 
FROM nodes 
WHERE ? = nodes.up_id ORDER BY nodes.id
-- params: (1,)

SELECT nodes.id AS nodes_id, nodes.up_id AS nodes_up_id, nodes.best_id AS nodes_best_id 
FROM nodes 
WHERE ? = nodes.up_id ORDER BY nodes.id
-- params: (1,)

UPDATE nodes SET up_id=?, best_id=? WHERE nodes.id = ?
-- params: (None, None, 2)

UPDATE nodes SET up_id=? WHERE nodes.id = ?
-- params: (None, 3)

DELETE FROM nodes WHERE nodes.id = ?
-- params: (1,)

ROLLBACK


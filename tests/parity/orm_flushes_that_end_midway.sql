BEGIN (implicit)

PRAGMA main.table_info("notes")
-- params: ()

PRAGMA temp.table_info("notes")
-- params: ()

PRAGMA main.table_info("nodes")
-- params: ()

PRAGMA temp.table_info("nodes")
-- params: ()

CREATE TABLE notes (
	id INTEGER NOT NULL, 
	text VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE nodes (
	id INTEGER NOT NULL, 
	parent_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(parent_id) REFERENCES nodes (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO notes (text) VALUES (?)
-- params: ('before the cycle',)

ROLLBACK

BEGIN (implicit)

INSERT INTO notes (id, text) VALUES (?, ?)
-- params: (1, 'before the cycle')

INSERT INTO nodes (parent_id) VALUES (?)
-- params: (None,)

INSERT INTO nodes (parent_id) VALUES (?)
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT notes.id, notes.text 
FROM notes 
WHERE notes.id = ?
-- params: (1,)

SELECT nodes.id, nodes.parent_id 
FROM nodes 
WHERE nodes.id = ?
-- params: (1,)

SELECT nodes.id, nodes.parent_id 
FROM nodes 
WHERE nodes.id = ?
-- params: (2,)

SELECT notes.id, notes.text 
FROM notes 
WHERE notes.id = ?
-- params: (1,)

ROLLBACK


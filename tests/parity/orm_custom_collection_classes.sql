BEGIN (implicit)

PRAGMA main.table_info("children")
-- params: ()

PRAGMA temp.table_info("children")
-- params: ()

PRAGMA main.table_info("parents")
-- params: ()

PRAGMA temp.table_info("parents")
-- params: ()

CREATE TABLE parents (
	id INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE children (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	parent_id INTEGER, 
	loud_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(parent_id) REFERENCES parents (id), 
	FOREIGN KEY(loud_id) REFERENCES parents (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO parents DEFAULT VALUES
-- params: ()

INSERT INTO children (name, parent_id, loud_id) VALUES (?, ?, ?) RETURNING id
-- params: ('a', 1, None)

INSERT INTO children (name, parent_id, loud_id) VALUES (?, ?, ?) RETURNING id
-- params: ('b', 1, None)

INSERT INTO children (name, parent_id, loud_id) VALUES (?, ?, ?) RETURNING id
-- params: ('c', 1, None)

COMMIT

BEGIN (implicit)

SELECT parents.id 
FROM parents 
WHERE parents.id = ?
-- params: (1,)

SELECT children.id, children.name, children.parent_id, children.loud_id 
FROM children 
WHERE ? = children.parent_id
-- params: (1,)

INSERT INTO children (name, parent_id, loud_id) VALUES (?, ?, ?)
-- params: ('z', 1, None)

COMMIT

BEGIN (implicit)

SELECT children.id, children.name, children.parent_id, children.loud_id 
FROM children 
WHERE children.id = ?
-- params: (3,)

SELECT parents.id 
FROM parents 
WHERE parents.id = ?
-- params: (1,)

SELECT children.id, children.name, children.parent_id, children.loud_id 
FROM children 
WHERE ? = children.parent_id
-- params: (1,)

UPDATE children SET parent_id=? WHERE children.id = ?
-- params: (None, 1)

COMMIT

BEGIN (implicit)

SELECT children.name, children.parent_id 
FROM children ORDER BY children.id
-- params: ()

SELECT parents.id 
FROM parents 
WHERE parents.id = ?
-- params: (1,)

SELECT children.id, children.name, children.parent_id, children.loud_id 
FROM children 
WHERE ? = children.loud_id
-- params: (1,)

INSERT INTO children (name, parent_id, loud_id) VALUES (?, ?, ?) RETURNING id
-- params: ('l1', None, None)

INSERT INTO children (name, parent_id, loud_id) VALUES (?, ?, ?) RETURNING id
-- params: ('l2', None, 1)

INSERT INTO children (name, parent_id, loud_id) VALUES (?, ?, ?) RETURNING id
-- params: ('l3', None, 1)

COMMIT

BEGIN (implicit)

SELECT parents.id 
FROM parents 
WHERE parents.id = ?
-- params: (1,)

SELECT children.id, children.name, children.parent_id, children.loud_id 
FROM children 
WHERE ? = children.loud_id
-- params: (1,)

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("parents")
-- params: ()

PRAGMA temp.table_info("parents")
-- params: ()

PRAGMA main.table_info("children")
-- params: ()

PRAGMA temp.table_info("children")
-- params: ()

CREATE TABLE parents (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE children (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	parent_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(parent_id) REFERENCES parents (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO parents (name) VALUES (?)
-- params: ('p',)

INSERT INTO children (name, parent_id) VALUES (?, ?) RETURNING id
-- params: ('a', 1)

INSERT INTO children (name, parent_id) VALUES (?, ?) RETURNING id
-- params: ('b', 1)

COMMIT

BEGIN (implicit)

SELECT parents.id, parents.name 
FROM parents 
WHERE parents.id = ?
-- params: (1,)

SELECT children.id, children.name, children.parent_id 
FROM children 
WHERE ? = children.parent_id
-- params: (1,)

SELECT parents.id, parents.name 
FROM parents 
WHERE parents.id = ?
-- params: (1,)

UPDATE children SET name=? WHERE children.id = ?
-- params: ('changed', 1)

COMMIT

BEGIN (implicit)

SELECT children.name 
FROM children ORDER BY children.id
-- params: ()

SELECT children.id, children.name, children.parent_id 
FROM children 
WHERE children.id = ?
-- params: (1,)

UPDATE children SET name=? WHERE children.id = ?
-- params: ('through nobody', 1)

COMMIT

BEGIN (implicit)

SELECT children.name 
FROM children ORDER BY children.id
-- params: ()

SELECT children.id, children.name, children.parent_id 
FROM children 
WHERE children.id = ?
-- params: (2,)

DELETE FROM children WHERE children.id = ?
-- params: (2,)

COMMIT

BEGIN (implicit)

SELECT parents.id, parents.name 
FROM parents 
WHERE parents.id = ?
-- params: (1,)

INSERT INTO children (name, parent_id) VALUES (?, ?)
-- params: ('pending', None)

SELECT parents.id, parents.name 
FROM parents 
WHERE parents.id = ?
-- params: (1,)

SELECT children.id, children.name, children.parent_id 
FROM children 
WHERE ? = children.parent_id
-- params: (1,)

ROLLBACK


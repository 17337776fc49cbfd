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
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE children (
	id INTEGER NOT NULL, 
	a_id INTEGER, 
	b_id INTEGER, 
	c_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(a_id) REFERENCES parents (id), 
	FOREIGN KEY(b_id) REFERENCES parents (id), 
	FOREIGN KEY(c_id) REFERENCES parents (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO parents DEFAULT VALUES
-- params: ()

INSERT INTO children (a_id, b_id, c_id) VALUES (?, ?, ?) RETURNING id
-- params: (1, None, None)

INSERT INTO children (a_id, b_id, c_id) VALUES (?, ?, ?) RETURNING id
-- params: (1, None, None)

INSERT INTO children (a_id, b_id, c_id) VALUES (?, ?, ?) RETURNING id
-- params: (None, 1, None)

INSERT INTO children (a_id, b_id, c_id) VALUES (?, ?, ?) RETURNING id
-- params: (None, None, 1)

COMMIT

BEGIN (implicit)

SELECT parents.id 
FROM parents 
WHERE parents.id = ?
-- params: (1,)

SELECT children.id, children.a_id, children.b_id, children.c_id 
FROM children 
WHERE children.id = ?
-- params: (1,)

SELECT children.id, children.a_id, children.b_id, children.c_id 
FROM children 
WHERE children.id = ?
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT children.id, children.a_id, children.b_id, children.c_id 
FROM children 
WHERE children.id = ?
-- params: (3,)

SELECT children.id, children.a_id, children.b_id, children.c_id 
FROM children 
WHERE children.id = ?
-- params: (4,)

SELECT parents.id 
FROM parents
-- params: ()

SELECT children.a_id, children.id, children.b_id, children.c_id 
FROM children 
WHERE children.a_id IN (?)
-- params: (1,)

SELECT children.c_id, children.id, children.a_id, children.b_id 
FROM children 
WHERE children.c_id IN (?)
-- params: (1,)

INSERT INTO children (a_id, b_id, c_id) VALUES (?, ?, ?)
-- params: (1, None, None)

COMMIT

BEGIN (implicit)

SELECT children.a_id 
FROM children ORDER BY children.id
-- params: ()

ROLLBACK


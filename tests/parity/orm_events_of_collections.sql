BEGIN (implicit)

PRAGMA main.table_info("p")
-- params: ()

PRAGMA temp.table_info("p")
-- params: ()

PRAGMA main.table_info("c")
-- params: ()

PRAGMA temp.table_info("c")
-- params: ()

PRAGMA main.table_info("s")
-- params: ()

PRAGMA temp.table_info("s")
-- params: ()

CREATE TABLE p (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE c (
	id INTEGER NOT NULL, 
	n INTEGER, 
	p_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(p_id) REFERENCES p (id)
)
-- params: ()

CREATE TABLE s (
	id INTEGER NOT NULL, 
	p_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(p_id) REFERENCES p (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO p (name) VALUES (?)
-- params: ('dflt',)

INSERT INTO c (n, p_id) VALUES (?, ?) RETURNING id
-- params: (7, 1)

INSERT INTO c (n, p_id) VALUES (?, ?) RETURNING id
-- params: (8, 1)

INSERT INTO s (p_id) VALUES (?) RETURNING id
-- params: (1,)

INSERT INTO s (p_id) VALUES (?) RETURNING id
-- params: (1,)

INSERT INTO s (p_id) VALUES (?) RETURNING id
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT p.id, p.name 
FROM p 
WHERE p.id = ?
-- params: (1,)

SELECT c.id, c.n, c.p_id 
FROM c 
WHERE ? = c.p_id
-- params: (1,)

SELECT c.id, c.n, c.p_id 
FROM c 
WHERE ? = c.p_id
-- params: (1,)

INSERT INTO c (n, p_id) VALUES (?, ?)
-- params: (9, 1)

COMMIT

BEGIN (implicit)

SELECT p.id, p.name 
FROM p 
WHERE p.id = ?
-- params: (1,)

SELECT p.id, p.name 
FROM p 
WHERE p.id = ?
-- params: (1,)

SELECT c.id, c.n, c.p_id 
FROM c 
WHERE ? = c.p_id
-- params: (1,)

ROLLBACK


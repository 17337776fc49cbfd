BEGIN (implicit)

PRAGMA main.table_info("c")
-- params: ()

PRAGMA temp.table_info("c")
-- params: ()

PRAGMA main.table_info("p")
-- params: ()

PRAGMA temp.table_info("p")
-- params: ()

PRAGMA main.table_info("q")
-- params: ()

PRAGMA temp.table_info("q")
-- params: ()

CREATE TABLE p (
	id INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE q (
	id INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE c (
	id INTEGER NOT NULL, 
	p_id INTEGER, 
	q_id INTEGER, 
	name VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(p_id) REFERENCES p (id), 
	FOREIGN KEY(q_id) REFERENCES q (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO p DEFAULT VALUES
-- params: ()

INSERT INTO q DEFAULT VALUES
-- params: ()

INSERT INTO c (p_id, q_id, name) VALUES (?, ?, ?)
-- params: (1, None, 'swapped')

COMMIT

BEGIN (implicit)

SELECT p.id 
FROM p 
WHERE p.id = ?
-- params: (1,)

SELECT c.id, c.p_id, c.q_id, c.name 
FROM c 
WHERE ? = c.p_id
-- params: (1,)

SELECT p.id 
FROM p 
WHERE p.id = ?
-- params: (1,)

SELECT c.id, c.p_id, c.q_id, c.name 
FROM c 
WHERE ? = c.p_id
-- params: (1,)


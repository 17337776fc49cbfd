BEGIN (implicit)

PRAGMA main.table_info("a")
-- params: ()

PRAGMA temp.table_info("a")
-- params: ()

CREATE TABLE a (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	a_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(a_id) REFERENCES a (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO a (id, name, a_id) VALUES (?, ?, ?)
-- params: (1, 'x', None)

INSERT INTO a (id, name, a_id) VALUES (?, ?, ?)
-- params: (2, 'y', 1)

COMMIT

BEGIN (implicit)

SELECT a.id, a.name, a.a_id 
FROM a 
WHERE a.id = ?
-- params: (1,)

SELECT a.id, a.a_id 
FROM a 
WHERE a.id = ?
-- params: (2,)

UPDATE a SET id=? WHERE a.id = ?
-- params: (3, 1)

UPDATE a SET name=? WHERE a.id = ?
-- params: ('w', 2)

COMMIT

BEGIN (implicit)

SELECT a.id, a.name, a.a_id 
FROM a ORDER BY a.id
-- params: ()


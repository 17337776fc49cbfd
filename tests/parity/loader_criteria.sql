BEGIN (implicit)

PRAGMA main.table_info("u")
-- params: ()

PRAGMA temp.table_info("u")
-- params: ()

PRAGMA main.table_info("p")
-- params: ()

PRAGMA temp.table_info("p")
-- params: ()

PRAGMA main.table_info("plain")
-- params: ()

PRAGMA temp.table_info("plain")
-- params: ()

CREATE TABLE u (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	deleted BOOLEAN NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE plain (
	id INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE p (
	id INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	uid INTEGER, 
	deleted BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(uid) REFERENCES u (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO plain (id) VALUES (?)
-- params: (1,)

INSERT INTO u (id, name, deleted) VALUES (?, ?, ?)
-- params: (1, 'a', 0)

INSERT INTO u (id, name, deleted) VALUES (?, ?, ?)
-- params: (2, 'b', 1)

INSERT INTO p (id, title, uid, deleted) VALUES (?, ?, ?, ?)
-- params: (1, 'x', 1, 0)

INSERT INTO p (id, title, uid, deleted) VALUES (?, ?, ?, ?)
-- params: (2, 'y', 1, 1)

INSERT INTO p (id, title, uid, deleted) VALUES (?, ?, ?, ?)
-- params: (3, 'z', 2, 0)

COMMIT

BEGIN (implicit)

SELECT u.id, u.name, u.deleted 
FROM u 
WHERE u.deleted = 0
-- params: ()

SELECT p.id, p.title, p.uid, p.deleted 
FROM p 
WHERE ? = p.uid AND p.deleted = 0 ORDER BY p.id
-- params: (1,)

SELECT u.id, u.name, u.deleted 
FROM u 
WHERE u.deleted = 0
-- params: ()

SELECT p.uid, p.id, p.title, p.deleted 
FROM p 
WHERE p.uid IN (?) AND p.deleted = 0 ORDER BY p.id
-- params: (1,)

SELECT u.id, u.name, u.deleted, p_1.id AS id_1, p_1.title, p_1.uid, p_1.deleted AS deleted_1 
FROM u LEFT OUTER JOIN p AS p_1 ON u.id = p_1.uid AND p_1.deleted = 0 
WHERE u.deleted = 0 ORDER BY p_1.id
-- params: ()

SELECT u.id, u.name, u.deleted 
FROM u 
WHERE u.deleted = 0
-- params: ()

SELECT p.id AS p_id, p.title AS p_title, p.uid AS p_uid, p.deleted AS p_deleted, anon_1.u_id AS anon_1_u_id 
FROM (SELECT u.id AS u_id 
FROM u 
WHERE u.deleted = 0) AS anon_1 JOIN p ON anon_1.u_id = p.uid AND p.deleted = 0 ORDER BY p.id
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT u.id AS u_id, u.name AS u_name, u.deleted AS u_deleted 
FROM u 
WHERE u.deleted = 0) AS anon_1
-- params: ()

SELECT u.id, u.name, u.deleted 
FROM u 
WHERE u.id = ? AND u.deleted = 0
-- params: (2,)

SELECT u.id, u.name, u.deleted 
FROM u 
WHERE u.id = ? AND u.deleted = 0
-- params: (1,)

SELECT u.id, u.name, u.deleted 
FROM u
-- params: ()

SELECT p.id, p.title, p.uid, p.deleted 
FROM p 
WHERE ? = p.uid ORDER BY p.id
-- params: (1,)

SELECT p.id, p.title, p.uid, p.deleted 
FROM p 
WHERE ? = p.uid ORDER BY p.id
-- params: (2,)

SELECT u.id, u.name, u.deleted 
FROM u
-- params: ()

SELECT p.id, p.title, p.uid, p.deleted 
FROM p 
WHERE ? = p.uid AND p.deleted = 0 ORDER BY p.id
-- params: (1,)

SELECT p.id, p.title, p.uid, p.deleted 
FROM p 
WHERE ? = p.uid AND p.deleted = 0 ORDER BY p.id
-- params: (2,)

SELECT p.id, p.title, p.uid, p.deleted 
FROM p ORDER BY p.id
-- params: ()

SELECT u.id, u.name, u.deleted 
FROM u 
WHERE u.id = ? AND u.deleted = 0
-- params: (1,)

SELECT u.id, u.name, u.deleted 
FROM u 
WHERE u.id = ? AND u.deleted = 0
-- params: (2,)

SELECT u.id, u.name, u.deleted 
FROM u 
WHERE u.deleted = 0
-- params: ()

SELECT p.id, p.title, p.uid, p.deleted 
FROM p 
WHERE ? = p.uid AND p.deleted = 0 AND p.deleted = 0 ORDER BY p.id
-- params: (1,)

SELECT u.id, u.name, u.deleted 
FROM u
-- params: ()

SELECT u.id, u.name, u.deleted 
FROM u 
WHERE u.id = ? AND u.deleted = 0
-- params: (2,)

SELECT count(*) AS count_1 
FROM (SELECT u.id AS u_id, u.name AS u_name, u.deleted AS u_deleted 
FROM u 
WHERE u.deleted = 0) AS anon_1
-- params: ()

SELECT u.id AS u_id, u.name AS u_name, u.deleted AS u_deleted 
FROM u 
WHERE u.deleted = 0
-- params: ()

SELECT u.id, u.name, u.deleted 
FROM u 
WHERE u.id = ? AND u.deleted = 0
-- params: (1,)

SELECT u.id, u.name, u.deleted 
FROM u 
WHERE u.id = ?
-- params: (1,)

SELECT p.id, p.title, p.uid, p.deleted 
FROM p 
WHERE ? = p.uid AND p.deleted = 0 AND p.deleted = 0 ORDER BY p.id
-- params: (1,)


BEGIN (implicit)

PRAGMA main.table_info("p")
-- params: ()

PRAGMA temp.table_info("p")
-- params: ()

PRAGMA main.table_info("c")
-- params: ()

PRAGMA temp.table_info("c")
-- params: ()

CREATE TABLE p (
	id INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE c (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	p0_id INTEGER, 
	p1_id INTEGER, 
	p2_id INTEGER, 
	p3_id INTEGER, 
	p4_id INTEGER, 
	p5_id INTEGER, 
	p6_id INTEGER, 
	p7_id INTEGER, 
	p8_id INTEGER, 
	p9_id INTEGER, 
	p10_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(p0_id) REFERENCES p (id), 
	FOREIGN KEY(p1_id) REFERENCES p (id), 
	FOREIGN KEY(p2_id) REFERENCES p (id), 
	FOREIGN KEY(p3_id) REFERENCES p (id), 
	FOREIGN KEY(p4_id) REFERENCES p (id), 
	FOREIGN KEY(p5_id) REFERENCES p (id), 
	FOREIGN KEY(p6_id) REFERENCES p (id), 
	FOREIGN KEY(p7_id) REFERENCES p (id), 
	FOREIGN KEY(p8_id) REFERENCES p (id), 
	FOREIGN KEY(p9_id) REFERENCES p (id), 
	FOREIGN KEY(p10_id) REFERENCES p (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO p DEFAULT VALUES
-- params: ()

INSERT INTO c (name, p0_id, p1_id, p2_id, p3_id, p4_id, p5_id, p6_id, p7_id, p8_id, p9_id, p10_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: ('a', 1, None, None, None, None, None, None, None, None, None, None)

INSERT INTO c (name, p0_id, p1_id, p2_id, p3_id, p4_id, p5_id, p6_id, p7_id, p8_id, p9_id, p10_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: ('b', None, 1, None, None, None, None, None, None, None, None, None)

INSERT INTO c (name, p0_id, p1_id, p2_id, p3_id, p4_id, p5_id, p6_id, p7_id, p8_id, p9_id, p10_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: ('c', None, 1, None, None, None, None, None, None, None, None, None)

INSERT INTO c (name, p0_id, p1_id, p2_id, p3_id, p4_id, p5_id, p6_id, p7_id, p8_id, p9_id, p10_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: ('d', None, None, 1, None, None, None, None, None, None, None, None)

INSERT INTO c (name, p0_id, p1_id, p2_id, p3_id, p4_id, p5_id, p6_id, p7_id, p8_id, p9_id, p10_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: ('f', None, None, None, None, None, None, None, None, None, None, None)

INSERT INTO c (name, p0_id, p1_id, p2_id, p3_id, p4_id, p5_id, p6_id, p7_id, p8_id, p9_id, p10_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: ('e', None, None, None, 1, None, None, None, None, None, None, None)

INSERT INTO c (name, p0_id, p1_id, p2_id, p3_id, p4_id, p5_id, p6_id, p7_id, p8_id, p9_id, p10_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: ('g', None, None, None, None, None, None, None, None, None, None, None)

INSERT INTO c (name, p0_id, p1_id, p2_id, p3_id, p4_id, p5_id, p6_id, p7_id, p8_id, p9_id, p10_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: ('h', None, None, None, None, None, None, None, None, None, None, None)

INSERT INTO c (name, p0_id, p1_id, p2_id, p3_id, p4_id, p5_id, p6_id, p7_id, p8_id, p9_id, p10_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: ('i', None, None, None, None, None, None, None, None, None, None, None)

INSERT INTO c (name, p0_id, p1_id, p2_id, p3_id, p4_id, p5_id, p6_id, p7_id, p8_id, p9_id, p10_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: ('h', None, None, None, None, 1, None, None, None, None, None, None)

INSERT INTO c (name, p0_id, p1_id, p2_id, p3_id, p4_id, p5_id, p6_id, p7_id, p8_id, p9_id, p10_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: ('j', None, None, None, None, None, 1, None, None, None, None, None)

INSERT INTO c (name, p0_id, p1_id, p2_id, p3_id, p4_id, p5_id, p6_id, p7_id, p8_id, p9_id, p10_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: ('k', None, None, None, None, None, 1, None, None, None, None, None)

INSERT INTO c (name, p0_id, p1_id, p2_id, p3_id, p4_id, p5_id, p6_id, p7_id, p8_id, p9_id, p10_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: ('l', None, None, None, None, None, None, 1, None, None, None, None)

INSERT INTO c (name, p0_id, p1_id, p2_id, p3_id, p4_id, p5_id, p6_id, p7_id, p8_id, p9_id, p10_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: ('m', None, None, None, None, None, None, None, 1, None, None, None)

INSERT INTO c (name, p0_id, p1_id, p2_id, p3_id, p4_id, p5_id, p6_id, p7_id, p8_id, p9_id, p10_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: ('n', None, None, None, None, None, None, None, 1, None, None, None)

INSERT INTO c (name, p0_id, p1_id, p2_id, p3_id, p4_id, p5_id, p6_id, p7_id, p8_id, p9_id, p10_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: ('o', None, None, None, None, None, None, None, None, 1, None, None)

INSERT INTO c (name, p0_id, p1_id, p2_id, p3_id, p4_id, p5_id, p6_id, p7_id, p8_id, p9_id, p10_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: ('p', None, None, None, None, None, None, None, None, 1, None, None)

INSERT INTO c (name, p0_id, p1_id, p2_id, p3_id, p4_id, p5_id, p6_id, p7_id, p8_id, p9_id, p10_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: ('q', None, None, None, None, None, None, None, None, None, 1, None)

INSERT INTO c (name, p0_id, p1_id, p2_id, p3_id, p4_id, p5_id, p6_id, p7_id, p8_id, p9_id, p10_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: ('r', None, None, None, None, None, None, None, None, None, 1, None)

INSERT INTO c (name, p0_id, p1_id, p2_id, p3_id, p4_id, p5_id, p6_id, p7_id, p8_id, p9_id, p10_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: ('z', None, None, None, None, None, None, None, None, None, None, 1)

COMMIT

BEGIN (implicit)

SELECT p.id 
FROM p 
WHERE p.id = ?
-- params: (1,)

SELECT c.id, c.name, c.p0_id, c.p1_id, c.p2_id, c.p3_id, c.p4_id, c.p5_id, c.p6_id, c.p7_id, c.p8_id, c.p9_id, c.p10_id 
FROM c 
WHERE c.p0_id = ? ORDER BY c.id
-- params: (1,)

SELECT c.id, c.name, c.p0_id, c.p1_id, c.p2_id, c.p3_id, c.p4_id, c.p5_id, c.p6_id, c.p7_id, c.p8_id, c.p9_id, c.p10_id 
FROM c 
WHERE c.p1_id = ? ORDER BY c.id
-- params: (1,)

SELECT c.id, c.name, c.p0_id, c.p1_id, c.p2_id, c.p3_id, c.p4_id, c.p5_id, c.p6_id, c.p7_id, c.p8_id, c.p9_id, c.p10_id 
FROM c 
WHERE c.p2_id = ? ORDER BY c.id
-- params: (1,)

SELECT c.id, c.name, c.p0_id, c.p1_id, c.p2_id, c.p3_id, c.p4_id, c.p5_id, c.p6_id, c.p7_id, c.p8_id, c.p9_id, c.p10_id 
FROM c 
WHERE c.p3_id = ? ORDER BY c.id
-- params: (1,)

SELECT c.id, c.name, c.p0_id, c.p1_id, c.p2_id, c.p3_id, c.p4_id, c.p5_id, c.p6_id, c.p7_id, c.p8_id, c.p9_id, c.p10_id 
FROM c 
WHERE c.p4_id = ? ORDER BY c.id
-- params: (1,)

SELECT c.id, c.name, c.p0_id, c.p1_id, c.p2_id, c.p3_id, c.p4_id, c.p5_id, c.p6_id, c.p7_id, c.p8_id, c.p9_id, c.p10_id 
FROM c 
WHERE c.p5_id = ? ORDER BY c.id
-- params: (1,)

SELECT c.id, c.name, c.p0_id, c.p1_id, c.p2_id, c.p3_id, c.p4_id, c.p5_id, c.p6_id, c.p7_id, c.p8_id, c.p9_id, c.p10_id 
FROM c 
WHERE c.p6_id = ? ORDER BY c.id
-- params: (1,)

SELECT c.id, c.name, c.p0_id, c.p1_id, c.p2_id, c.p3_id, c.p4_id, c.p5_id, c.p6_id, c.p7_id, c.p8_id, c.p9_id, c.p10_id 
FROM c 
WHERE c.p7_id = ? ORDER BY c.id
-- params: (1,)

SELECT c.id, c.name, c.p0_id, c.p1_id, c.p2_id, c.p3_id, c.p4_id, c.p5_id, c.p6_id, c.p7_id, c.p8_id, c.p9_id, c.p10_id 
FROM c 
WHERE c.p8_id = ? ORDER BY c.id
-- params: (1,)

SELECT c.id, c.name, c.p0_id, c.p1_id, c.p2_id, c.p3_id, c.p4_id, c.p5_id, c.p6_id, c.p7_id, c.p8_id, c.p9_id, c.p10_id 
FROM c 
WHERE c.p9_id = ? ORDER BY c.id
-- params: (1,)

UPDATE c SET p0_id=? WHERE c.id = ?
-- params: (None, 1)

UPDATE c SET p1_id=? WHERE c.id = ?
-- params: [(None, 2), (None, 3)]

UPDATE c SET p2_id=? WHERE c.id = ?
-- params: (None, 4)

UPDATE c SET p3_id=? WHERE c.id = ?
-- params: (None, 6)

UPDATE c SET p4_id=? WHERE c.id = ?
-- params: (None, 10)

UPDATE c SET p5_id=? WHERE c.id = ?
-- params: [(None, 11), (None, 12)]

UPDATE c SET p6_id=? WHERE c.id = ?
-- params: (None, 13)

UPDATE c SET p7_id=? WHERE c.id = ?
-- params: [(None, 14), (None, 15)]

UPDATE c SET p8_id=? WHERE c.id = ?
-- params: [(None, 16), (None, 17)]

UPDATE c SET p9_id=? WHERE c.id = ?
-- params: [(None, 18), (None, 19)]

INSERT INTO c (name, p0_id, p1_id, p2_id, p3_id, p4_id, p5_id, p6_id, p7_id, p8_id, p9_id, p10_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: ('1', None, None, None, None, None, None, None, None, None, None, None)

INSERT INTO c (name, p0_id, p1_id, p2_id, p3_id, p4_id, p5_id, p6_id, p7_id, p8_id, p9_id, p10_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: ('2', None, None, None, None, None, None, None, None, None, None, None)

INSERT INTO c (name, p0_id, p1_id, p2_id, p3_id, p4_id, p5_id, p6_id, p7_id, p8_id, p9_id, p10_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: ('1', None, None, None, None, None, None, None, None, None, None, None)

INSERT INTO c (name, p0_id, p1_id, p2_id, p3_id, p4_id, p5_id, p6_id, p7_id, p8_id, p9_id, p10_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: ('3', None, None, None, None, None, None, None, None, None, None, None)

INSERT INTO c (name, p0_id, p1_id, p2_id, p3_id, p4_id, p5_id, p6_id, p7_id, p8_id, p9_id, p10_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: ('1', None, None, None, None, None, None, None, None, None, None, None)

INSERT INTO c (name, p0_id, p1_id, p2_id, p3_id, p4_id, p5_id, p6_id, p7_id, p8_id, p9_id, p10_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: ('1', None, None, None, None, None, None, None, None, None, None, None)

INSERT INTO c (name, p0_id, p1_id, p2_id, p3_id, p4_id, p5_id, p6_id, p7_id, p8_id, p9_id, p10_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: ('2', None, None, None, None, None, None, None, None, None, None, None)

INSERT INTO c (name, p0_id, p1_id, p2_id, p3_id, p4_id, p5_id, p6_id, p7_id, p8_id, p9_id, p10_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: ('3', None, None, None, None, None, None, None, None, None, None, None)

COMMIT

BEGIN (implicit)

SELECT count(c.id) AS count_1 
FROM c
-- params: ()

SELECT p.id 
FROM p 
WHERE p.id = ?
-- params: (1,)

SELECT c.id, c.name, c.p0_id, c.p1_id, c.p2_id, c.p3_id, c.p4_id, c.p5_id, c.p6_id, c.p7_id, c.p8_id, c.p9_id, c.p10_id 
FROM c 
WHERE c.p7_id = ? ORDER BY c.id
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT p.id 
FROM p 
WHERE p.id = ?
-- params: (1,)

SELECT c.id, c.name, c.p0_id, c.p1_id, c.p2_id, c.p3_id, c.p4_id, c.p5_id, c.p6_id, c.p7_id, c.p8_id, c.p9_id, c.p10_id 
FROM c 
WHERE c.p7_id = ? ORDER BY c.id
-- params: (1,)

SELECT c.id, c.name, c.p0_id, c.p1_id, c.p2_id, c.p3_id, c.p4_id, c.p5_id, c.p6_id, c.p7_id, c.p8_id, c.p9_id, c.p10_id 
FROM c 
WHERE c.p8_id = ? ORDER BY c.id
-- params: (1,)

SELECT c.id, c.name, c.p0_id, c.p1_id, c.p2_id, c.p3_id, c.p4_id, c.p5_id, c.p6_id, c.p7_id, c.p8_id, c.p9_id, c.p10_id 
FROM c 
WHERE c.p5_id = ? ORDER BY c.id
-- params: (1,)


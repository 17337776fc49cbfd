BEGIN (implicit)

PRAGMA main.table_info("menus")
-- params: ()

PRAGMA temp.table_info("menus")
-- params: ()

CREATE TABLE menus (
	id INTEGER NOT NULL, 
	label VARCHAR NOT NULL, 
	parent_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(parent_id) REFERENCES menus (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO menus (label, parent_id) VALUES (?, ?)
-- params: ('file', None)

INSERT INTO menus (label, parent_id) VALUES (?, ?)
-- params: ('open', 1)

SELECT menus.id, menus.label, menus.parent_id, menus_1.id, menus_1.label, menus_1.parent_id, menus_2.id, menus_2.label, menus_2.parent_id 
FROM menus LEFT OUTER JOIN menus AS menus_2 ON menus.id = menus_2.parent_id LEFT OUTER JOIN menus AS menus_1 ON menus_2.id = menus_1.parent_id 
WHERE ? = menus.parent_id ORDER BY menus.id, menus_2.id, menus_1.id
-- params: (2,)

INSERT INTO menus (label, parent_id) VALUES (?, ?)
-- params: ('recent', 2)

SELECT menus.id, menus.label, menus.parent_id, menus_1.id, menus_1.label, menus_1.parent_id, menus_2.id, menus_2.label, menus_2.parent_id 
FROM menus LEFT OUTER JOIN menus AS menus_2 ON menus.id = menus_2.parent_id LEFT OUTER JOIN menus AS menus_1 ON menus_2.id = menus_1.parent_id 
WHERE ? = menus.parent_id ORDER BY menus.id, menus_2.id, menus_1.id
-- params: (3,)

INSERT INTO menus (label, parent_id) VALUES (?, ?)
-- params: ('today', 3)

SELECT menus.id, menus.label, menus.parent_id, menus_1.id, menus_1.label, menus_1.parent_id, menus_2.id, menus_2.label, menus_2.parent_id 
FROM menus LEFT OUTER JOIN menus AS menus_2 ON menus.id = menus_2.parent_id LEFT OUTER JOIN menus AS menus_1 ON menus_2.id = menus_1.parent_id 
WHERE ? = menus.parent_id ORDER BY menus.id, menus_2.id, menus_1.id
-- params: (4,)

INSERT INTO menus (label, parent_id) VALUES (?, ?)
-- params: ('first', 4)

INSERT INTO menus (label, parent_id) VALUES (?, ?)
-- params: ('close', 1)

COMMIT

BEGIN (implicit)

SELECT menus.id, menus.label, menus.parent_id, menus_1.id AS id_1, menus_1.label AS label_1, menus_1.parent_id AS parent_id_1, menus_2.id AS id_2, menus_2.label AS label_2, menus_2.parent_id AS parent_id_2 
FROM menus LEFT OUTER JOIN menus AS menus_2 ON menus.id = menus_2.parent_id LEFT OUTER JOIN menus AS menus_1 ON menus_2.id = menus_1.parent_id 
WHERE menus.parent_id IS NULL ORDER BY menus_2.id, menus_1.id
-- params: ()

SELECT menus.id, menus.label, menus.parent_id, menus_1.id, menus_1.label, menus_1.parent_id, menus_2.id, menus_2.label, menus_2.parent_id 
FROM menus LEFT OUTER JOIN menus AS menus_2 ON menus.id = menus_2.parent_id LEFT OUTER JOIN menus AS menus_1 ON menus_2.id = menus_1.parent_id 
WHERE ? = menus.parent_id ORDER BY menus.id, menus_2.id, menus_1.id
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT menus.id, menus.label, menus.parent_id 
FROM menus 
WHERE menus.parent_id IS NULL
-- params: ()

SELECT menus.parent_id, menus.id, menus.label 
FROM menus 
WHERE menus.parent_id IN (?) ORDER BY menus.id
-- params: (1,)

SELECT menus.parent_id, menus.id, menus.label 
FROM menus 
WHERE menus.parent_id IN (?, ?) ORDER BY menus.id
-- params: (2, 6)

SELECT menus.parent_id, menus.id, menus.label 
FROM menus 
WHERE menus.parent_id IN (?) ORDER BY menus.id
-- params: (3,)

SELECT menus.parent_id, menus.id, menus.label 
FROM menus 
WHERE menus.parent_id IN (?) ORDER BY menus.id
-- params: (4,)

SELECT menus.id, menus.label, menus.parent_id, menus_1.id, menus_1.label, menus_1.parent_id, menus_2.id, menus_2.label, menus_2.parent_id 
FROM menus LEFT OUTER JOIN menus AS menus_2 ON menus.id = menus_2.parent_id LEFT OUTER JOIN menus AS menus_1 ON menus_2.id = menus_1.parent_id 
WHERE ? = menus.parent_id ORDER BY menus.id, menus_2.id, menus_1.id
-- params: (5,)

ROLLBACK

BEGIN (implicit)

SELECT menus.id, menus.label, menus.parent_id 
FROM menus 
WHERE menus.parent_id IS NULL
-- params: ()

SELECT menus.parent_id, menus.id, menus.label 
FROM menus 
WHERE menus.parent_id IN (?) ORDER BY menus.id
-- params: (1,)

SELECT menus.parent_id, menus.id, menus.label, menus_1.id, menus_1.label, menus_1.parent_id, menus_2.id, menus_2.label, menus_2.parent_id 
FROM menus LEFT OUTER JOIN menus AS menus_2 ON menus.id = menus_2.parent_id LEFT OUTER JOIN menus AS menus_1 ON menus_2.id = menus_1.parent_id 
WHERE menus.parent_id IN (?, ?) ORDER BY menus.id, menus_2.id, menus_1.id
-- params: (2, 6)

SELECT menus.id, menus.label, menus.parent_id, menus_1.id, menus_1.label, menus_1.parent_id, menus_2.id, menus_2.label, menus_2.parent_id 
FROM menus LEFT OUTER JOIN menus AS menus_2 ON menus.id = menus_2.parent_id LEFT OUTER JOIN menus AS menus_1 ON menus_2.id = menus_1.parent_id 
WHERE ? = menus.parent_id ORDER BY menus.id, menus_2.id, menus_1.id
-- params: (5,)

ROLLBACK

BEGIN (implicit)

SELECT menus_1.id, menus_1.label, menus_1.parent_id, menus.id AS id_1, menus.label AS label_1, menus.parent_id AS parent_id_1, menus_2.id AS id_2, menus_2.label AS label_2, menus_2.parent_id AS parent_id_2 
FROM menus JOIN menus AS menus_1 ON menus.id = menus_1.parent_id LEFT OUTER JOIN menus AS menus_2 ON menus_1.id = menus_2.parent_id 
WHERE menus_1.label = ? ORDER BY menus_2.id
-- params: ('close',)

ROLLBACK

BEGIN (implicit)

SELECT menus.id, menus.label, menus.parent_id, menus_1.id AS id_1, menus_1.label AS label_1, menus_1.parent_id AS parent_id_1, menus_2.id AS id_2, menus_2.label AS label_2, menus_2.parent_id AS parent_id_2, menus_3.id AS id_3, menus_3.label AS label_3, menus_3.parent_id AS parent_id_3, menus_4.id AS id_4, menus_4.label AS label_4, menus_4.parent_id AS parent_id_4, menus_5.id AS id_5, menus_5.label AS label_5, menus_5.parent_id AS parent_id_5 
FROM menus LEFT OUTER JOIN menus AS menus_2 ON menus.id = menus_2.parent_id LEFT OUTER JOIN menus AS menus_1 ON menus_2.id = menus_1.parent_id LEFT OUTER JOIN menus AS menus_5 ON menus_5.id = menus.parent_id LEFT OUTER JOIN menus AS menus_3 ON menus_5.id = menus_3.parent_id LEFT OUTER JOIN menus AS menus_4 ON menus_4.id = menus_5.parent_id 
WHERE menus.label = ? ORDER BY menus_2.id, menus_1.id, menus_3.id
-- params: ('today',)

SELECT menus.id, menus.label, menus.parent_id, menus_1.id, menus_1.label, menus_1.parent_id, menus_2.id, menus_2.label, menus_2.parent_id 
FROM menus LEFT OUTER JOIN menus AS menus_2 ON menus.id = menus_2.parent_id LEFT OUTER JOIN menus AS menus_1 ON menus_2.id = menus_1.parent_id 
WHERE menus.id = ? ORDER BY menus_2.id, menus_1.id
-- params: (1,)

ROLLBACK


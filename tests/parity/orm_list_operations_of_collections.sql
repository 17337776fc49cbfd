BEGIN (implicit)

PRAGMA main.table_info("boxes")
-- params: ()

PRAGMA temp.table_info("boxes")
-- params: ()

PRAGMA main.table_info("things")
-- params: ()

PRAGMA temp.table_info("things")
-- params: ()

CREATE TABLE boxes (
	id INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE things (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	box_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(box_id) REFERENCES boxes (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO boxes DEFAULT VALUES
-- params: ()

INSERT INTO things (name, box_id) VALUES (?, ?) RETURNING id
-- params: ('a', 1)

INSERT INTO things (name, box_id) VALUES (?, ?) RETURNING id
-- params: ('b', 1)

INSERT INTO things (name, box_id) VALUES (?, ?) RETURNING id
-- params: ('c', None)

INSERT INTO things (name, box_id) VALUES (?, ?) RETURNING id
-- params: ('d', None)

INSERT INTO things (name, box_id) VALUES (?, ?) RETURNING id
-- params: ('e', None)

COMMIT

BEGIN (implicit)

SELECT boxes.id 
FROM boxes 
WHERE boxes.id = ?
-- params: (1,)

SELECT things.id, things.name, things.box_id 
FROM things 
WHERE ? = things.box_id ORDER BY things.id
-- params: (1,)

SELECT things.id, things.name 
FROM things 
WHERE things.id = ?
-- params: (3,)

SELECT things.id, things.name 
FROM things 
WHERE things.id = ?
-- params: (4,)

UPDATE things SET box_id=? WHERE things.id = ?
-- params: [(1, 3), (1, 4)]

SELECT things.id, things.name, things.box_id 
FROM things 
WHERE things.id = ?
-- params: (3,)

SELECT things.id, things.name 
FROM things 
WHERE things.id = ?
-- params: (5,)

UPDATE things SET box_id=? WHERE things.id = ?
-- params: [(None, 1), (None, 2), (1, 5)]

SELECT things.id, things.name, things.box_id 
FROM things 
WHERE things.id = ?
-- params: (5,)

UPDATE things SET box_id=? WHERE things.id = ?
-- params: [(1, 1), (None, 3), (None, 4)]

COMMIT

BEGIN (implicit)

SELECT boxes.id 
FROM boxes 
WHERE boxes.id = ?
-- params: (1,)

SELECT things.id, things.name, things.box_id 
FROM things 
WHERE ? = things.box_id ORDER BY things.id
-- params: (1,)

SELECT things.name, things.box_id 
FROM things ORDER BY things.id
-- params: ()

SELECT things.id, things.name 
FROM things 
WHERE things.id = ?
-- params: (2,)

SELECT things.id, things.name 
FROM things 
WHERE things.id = ?
-- params: (3,)

UPDATE things SET box_id=? WHERE things.id = ?
-- params: [(None, 1), (None, 2), (1, 3), (None, 5)]

SELECT things.id, things.name, things.box_id 
FROM things 
WHERE things.id = ?
-- params: (3,)

ROLLBACK

BEGIN (implicit)

SELECT boxes.id 
FROM boxes 
WHERE boxes.id = ?
-- params: (1,)

SELECT things.id, things.name, things.box_id 
FROM things 
WHERE ? = things.box_id ORDER BY things.id
-- params: (1,)

ROLLBACK


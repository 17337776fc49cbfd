BEGIN (implicit)

PRAGMA main.table_info("slots")
-- params: ()

PRAGMA temp.table_info("slots")
-- params: ()

CREATE TABLE slots (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	PRIMARY KEY (id), 
	UNIQUE (name)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO slots (name) VALUES (?)
-- params: ('a',)

COMMIT

BEGIN (implicit)

INSERT INTO slots (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO slots (name) VALUES (?)
-- params: ('b',)

COMMIT

BEGIN (implicit)

SELECT slots.id AS slots_id, slots.name AS slots_name 
FROM slots ORDER BY slots.id
-- params: ()

INSERT INTO slots (name) VALUES (?)
-- params: ('b',)

ROLLBACK


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
	parent_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(parent_id) REFERENCES parents (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO parents (name) VALUES (?)
-- params: ('p',)

INSERT INTO children (parent_id) VALUES (?) RETURNING id
-- params: (1,)

INSERT INTO children (parent_id) VALUES (?) RETURNING id
-- params: (1,)

ROLLBACK


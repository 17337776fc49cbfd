BEGIN (implicit)

PRAGMA main.table_info("c")
-- params: ()

PRAGMA temp.table_info("c")
-- params: ()

PRAGMA main.table_info("p")
-- params: ()

PRAGMA temp.table_info("p")
-- params: ()

CREATE TABLE p (
	id INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE c (
	id INTEGER NOT NULL, 
	p_id INTEGER, 
	name VARCHAR, 
	other VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(p_id) REFERENCES p (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO p DEFAULT VALUES
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("c")
-- params: ()

PRAGMA temp.table_info("c")
-- params: ()

PRAGMA main.table_info("p")
-- params: ()

PRAGMA temp.table_info("p")
-- params: ()

CREATE TABLE p (
	id INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE c (
	id INTEGER NOT NULL, 
	p_id INTEGER, 
	name VARCHAR, 
	other VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(p_id) REFERENCES p (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO p DEFAULT VALUES
-- params: ()

ROLLBACK


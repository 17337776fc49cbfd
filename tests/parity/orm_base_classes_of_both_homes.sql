BEGIN (implicit)

PRAGMA main.table_info("a")
-- params: ()

PRAGMA temp.table_info("a")
-- params: ()

CREATE TABLE a (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO a (name) VALUES (?)
-- params: ('first',)

COMMIT

BEGIN (implicit)

SELECT a.id, a.name 
FROM a
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("b")
-- params: ()

PRAGMA temp.table_info("b")
-- params: ()

CREATE TABLE b (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO b (name) VALUES (?)
-- params: ('first',)

COMMIT

BEGIN (implicit)

SELECT b.id, b.name 
FROM b
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("c")
-- params: ()

PRAGMA temp.table_info("c")
-- params: ()

CREATE TABLE c (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO c (name) VALUES (?)
-- params: ('first',)

COMMIT

BEGIN (implicit)

SELECT c.id, c.name 
FROM c
-- params: ()

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("models")
-- params: ()

PRAGMA temp.table_info("models")
-- params: ()

CREATE TABLE models (
	id INTEGER NOT NULL, 
	name VARCHAR(50) NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

COMMIT

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

COMMIT

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

COMMIT

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

SAVEPOINT sa_savepoint_1
-- params: ()

INSERT INTO models (name) VALUES (?)
-- params: ('b',)

RELEASE SAVEPOINT sa_savepoint_1
-- params: ()

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

COMMIT

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

SAVEPOINT sa_savepoint_1
-- params: ()

INSERT INTO models (name) VALUES (?)
-- params: ('b',)

RELEASE SAVEPOINT sa_savepoint_1
-- params: ()

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

COMMIT

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

SAVEPOINT sa_savepoint_1
-- params: ()

INSERT INTO models (name) VALUES (?)
-- params: ('b',)

RELEASE SAVEPOINT sa_savepoint_1
-- params: ()

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

COMMIT

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

SAVEPOINT sa_savepoint_1
-- params: ()

INSERT INTO models (name) VALUES (?)
-- params: ('b',)

RELEASE SAVEPOINT sa_savepoint_1
-- params: ()

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

COMMIT

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

SAVEPOINT sa_savepoint_1
-- params: ()

INSERT INTO models (name) VALUES (?)
-- params: ('b',)

RELEASE SAVEPOINT sa_savepoint_1
-- params: ()

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

COMMIT

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

SAVEPOINT sa_savepoint_1
-- params: ()

INSERT INTO models (name) VALUES (?)
-- params: ('b',)

RELEASE SAVEPOINT sa_savepoint_1
-- params: ()

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name) VALUES (?)
-- params: ('a',)

ROLLBACK


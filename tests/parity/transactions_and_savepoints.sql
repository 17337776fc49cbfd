BEGIN (implicit)

PRAGMA main.table_info("steps")
-- params: ()

PRAGMA temp.table_info("steps")
-- params: ()

CREATE TABLE steps (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO steps (name) VALUES (?)
-- params: ('load',)

SAVEPOINT sa_savepoint_1
-- params: ()

INSERT INTO steps (name) VALUES (?)
-- params: ('clean',)

RELEASE SAVEPOINT sa_savepoint_1
-- params: ()

SAVEPOINT sa_savepoint_2
-- params: ()

INSERT INTO steps (name) VALUES (?)
-- params: ('broken',)

ROLLBACK TO SAVEPOINT sa_savepoint_2
-- params: ()

INSERT INTO steps (name) VALUES (?)
-- params: ('train',)

COMMIT

BEGIN (implicit)

SELECT steps.id AS steps_id, steps.name AS steps_name 
FROM steps ORDER BY steps.id
-- params: ()

ROLLBACK

BEGIN (implicit)

INSERT INTO steps (name) VALUES (?)
-- params: ('first',)

SAVEPOINT sa_savepoint_1
-- params: ()

INSERT INTO steps (name) VALUES (?)
-- params: ('second',)

SAVEPOINT sa_savepoint_2
-- params: ()

INSERT INTO steps (name) VALUES (?)
-- params: ('third',)

ROLLBACK TO SAVEPOINT sa_savepoint_2
-- params: ()

SELECT steps.id AS steps_id, steps.name AS steps_name 
FROM steps ORDER BY steps.id
-- params: ()

RELEASE SAVEPOINT sa_savepoint_1
-- params: ()

COMMIT

BEGIN (implicit)

SELECT steps.id AS steps_id, steps.name AS steps_name 
FROM steps ORDER BY steps.id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT steps.id AS steps_id, steps.name AS steps_name 
FROM steps ORDER BY steps.id
-- params: ()

ROLLBACK

BEGIN (implicit)

INSERT INTO steps (name) VALUES (?)
-- params: ('last',)

COMMIT


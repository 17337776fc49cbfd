BEGIN (implicit)

CREATE TABLE logs (id INTEGER PRIMARY KEY, line TEXT)
-- params: ()

INSERT INTO logs (line) VALUES (?)
-- params: ('one',)

INSERT INTO logs (line) VALUES (?)
-- params: [('two',), ('three',)]

COMMIT

BEGIN (implicit)

SELECT id, line FROM logs WHERE id > ? ORDER BY id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

UPDATE logs SET line = line || '!'
-- params: ()

COMMIT

BEGIN (implicit)

DELETE FROM logs
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT count(*) FROM logs
-- params: ()

SELECT line FROM logs
-- params: ()

SELECT max(id) FROM logs
-- params: ()

SAVEPOINT sa_savepoint_1
-- params: ()

DELETE FROM logs WHERE id = 1
-- params: ()

RELEASE SAVEPOINT sa_savepoint_1
-- params: ()

ROLLBACK


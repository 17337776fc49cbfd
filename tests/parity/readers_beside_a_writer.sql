BEGIN (implicit)

CREATE TABLE models (id INTEGER PRIMARY KEY, name TEXT)
-- params: ()

INSERT INTO models (name) VALUES ('bert')
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO models (name) VALUES ('gpt')
-- params: ()

BEGIN (implicit)

SELECT name FROM models ORDER BY id
-- params: ()

ROLLBACK

SELECT name FROM models ORDER BY id
-- params: ()

BEGIN (implicit)

INSERT INTO models (name) VALUES ('t5')
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT name FROM models ORDER BY id
-- params: ()

COMMIT

BEGIN (implicit)

SELECT name FROM models ORDER BY id
-- params: ()

ROLLBACK

ROLLBACK

BEGIN (implicit)

BEGIN
-- params: ()

SELECT count(*) FROM models
-- params: ()

BEGIN (implicit)

INSERT INTO models (name) VALUES ('llama')
-- params: ()

COMMIT

SELECT count(*) FROM models
-- params: ()

INSERT INTO models (name) VALUES ('x')
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT name FROM models ORDER BY id
-- params: ()

ROLLBACK


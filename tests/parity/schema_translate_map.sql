BEGIN (implicit)

ATTACH ':memory:' AS one
-- params: ()

ATTACH ':memory:' AS two
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA database_list
-- params: ()

PRAGMA "one".table_info("tenants")
-- params: ()

CREATE TABLE one.tenants (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

PRAGMA database_list
-- params: ()

PRAGMA "one".table_info("tenants")
-- params: ()

INSERT INTO one.tenants (name) VALUES (?)
-- params: [('one a',), ('one b',)]

UPDATE one.tenants SET name=(one.tenants.name || ?) WHERE one.tenants.id = ?
-- params: ('!', 2)

SELECT one.tenants.id, one.tenants.name 
FROM one.tenants 
WHERE one.tenants.name > ?
-- params: ('',)

PRAGMA database_list
-- params: ()

PRAGMA "two".table_info("tenants")
-- params: ()

CREATE TABLE two.tenants (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

PRAGMA database_list
-- params: ()

PRAGMA "two".table_info("tenants")
-- params: ()

INSERT INTO two.tenants (name) VALUES (?)
-- params: [('two a',), ('two b',)]

UPDATE two.tenants SET name=(two.tenants.name || ?) WHERE two.tenants.id = ?
-- params: ('!', 2)

SELECT two.tenants.id, two.tenants.name 
FROM two.tenants 
WHERE two.tenants.name > ?
-- params: ('',)

PRAGMA main.table_info("tenants")
-- params: ()

PRAGMA temp.table_info("tenants")
-- params: ()

CREATE TABLE main.tenants (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

PRAGMA main.table_info("tenants")
-- params: ()

INSERT INTO main.tenants (name) VALUES (?)
-- params: [('None a',), ('None b',)]

UPDATE main.tenants SET name=(main.tenants.name || ?) WHERE main.tenants.id = ?
-- params: ('!', 2)

SELECT main.tenants.id, main.tenants.name 
FROM main.tenants 
WHERE main.tenants.name > ?
-- params: ('',)

COMMIT

BEGIN (implicit)

SELECT one.tenants.name 
FROM one.tenants
-- params: ()

SELECT main.tenants.name 
FROM main.tenants
-- params: ()

SELECT count(*) AS count_1 
FROM main.tenants AS t
-- params: ()

SELECT count(*) AS count_1 
FROM one.tenants AS t
-- params: ()

PRAGMA database_list
-- params: ()

PRAGMA "two".table_info("tenants")
-- params: ()

PRAGMA database_list
-- params: ()

PRAGMA "two".table_info("notes")
-- params: ()

CREATE TABLE two.notes (
	id INTEGER NOT NULL, 
	tenant_id INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE INDEX two.ix_notes ON notes (tenant_id)
-- params: ()

INSERT INTO two.notes (tenant_id) VALUES (?)
-- params: (1,)

SELECT two.tenants.name, two.notes.id 
FROM two.tenants JOIN two.notes ON two.tenants.id = two.notes.tenant_id
-- params: ()

DELETE FROM two.tenants WHERE two.tenants.id = ?
-- params: (2,)

COMMIT

BEGIN (implicit)

SELECT name FROM "two".sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

SELECT per_user.tenants.id, per_user.tenants.name 
FROM per_user.tenants
-- params: ()

ROLLBACK

BEGIN (implicit)

INSERT INTO main.tenants (name) VALUES (?)
-- params: ('added',)

COMMIT

BEGIN (implicit)

SELECT main.tenants.id, main.tenants.name 
FROM main.tenants ORDER BY main.tenants.id
-- params: ()

UPDATE main.tenants SET name=? WHERE main.tenants.id = ?
-- params: ('changed', 1)

DELETE FROM main.tenants WHERE main.tenants.id = ?
-- params: (3,)

COMMIT

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT main.tenants.id AS per_user_tenants_id, main.tenants.name AS per_user_tenants_name 
FROM main.tenants) AS anon_1
-- params: ()

SELECT main.tenants.id, main.tenants.name 
FROM main.tenants 
WHERE main.tenants.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

INSERT INTO two.tenants (name) VALUES (?)
-- params: ('added',)

COMMIT

BEGIN (implicit)

SELECT two.tenants.id, two.tenants.name 
FROM two.tenants ORDER BY two.tenants.id
-- params: ()

UPDATE two.tenants SET name=? WHERE two.tenants.id = ?
-- params: ('changed', 1)

DELETE FROM two.tenants WHERE two.tenants.id = ?
-- params: (2,)

COMMIT

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT two.tenants.id AS per_user_tenants_id, two.tenants.name AS per_user_tenants_name 
FROM two.tenants) AS anon_1
-- params: ()

SELECT two.tenants.id, two.tenants.name 
FROM two.tenants 
WHERE two.tenants.id = ?
-- params: (1,)

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("keys")
-- params: ()

PRAGMA temp.table_info("keys")
-- params: ()

CREATE TABLE keys (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO keys (name) VALUES (?) RETURNING id
-- params: ('a',)

INSERT INTO keys (name) VALUES (?) RETURNING id
-- params: ('b',)

INSERT INTO keys (name) VALUES (?) RETURNING id
-- params: ('b',)

COMMIT

BEGIN (implicit)

SELECT keys.name AS keys_name 
FROM keys ORDER BY keys.id
 LIMIT ? OFFSET ?
-- params: (1, 0)

SELECT keys.name AS keys_name 
FROM keys 
WHERE keys.name = ?
 LIMIT ? OFFSET ?
-- params: ('z', 1, 0)

SELECT keys.name AS keys_name 
FROM keys 
WHERE keys.name = ?
-- params: ('a',)

SELECT keys.name AS keys_name 
FROM keys 
WHERE keys.name = ?
-- params: ('z',)

SELECT keys.name AS keys_name 
FROM keys 
WHERE keys.name = ?
-- params: ('b',)

SELECT keys.name AS keys_name 
FROM keys 
WHERE keys.name = ?
-- params: ('z',)

SELECT keys.name AS keys_name 
FROM keys 
WHERE keys.name = ?
-- params: ('b',)

SELECT keys.name AS keys_name 
FROM keys 
WHERE keys.name = ?
-- params: ('a',)

SELECT keys.name AS keys_name 
FROM keys 
WHERE keys.name = ?
-- params: ('z',)

SELECT keys.name AS keys_name 
FROM keys
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT keys.name AS keys_name 
FROM keys 
WHERE keys.name = ?) AS anon_1
-- params: ('b',)

SELECT keys.name AS keys_name 
FROM keys
-- params: ()

SELECT keys.name 
FROM keys ORDER BY keys.id
-- params: ()

SELECT keys.name 
FROM keys ORDER BY keys.id
-- params: ()

SELECT keys.name 
FROM keys ORDER BY keys.id
-- params: ()

SELECT keys.name 
FROM keys 
WHERE keys.name = ? ORDER BY keys.id
-- params: ('a',)

SELECT keys.name 
FROM keys 
WHERE keys.name = ? ORDER BY keys.id
-- params: ('z',)

SELECT keys.name 
FROM keys ORDER BY keys.id
-- params: ()

SELECT keys.name 
FROM keys ORDER BY keys.id
-- params: ()

SELECT keys.name 
FROM keys
-- params: ()

SELECT EXISTS (SELECT 1 
FROM keys 
WHERE keys.name = ?) AS anon_1
-- params: ('a',)

SELECT keys.id, keys.name 
FROM keys 
WHERE keys.id = ?
-- params: (99,)


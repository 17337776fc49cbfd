BEGIN (implicit)

PRAGMA main.table_info("u")
-- params: ()

PRAGMA temp.table_info("u")
-- params: ()

CREATE TABLE u (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	age INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO u (name, age) VALUES (?, ?)
-- params: ('a', 3)

INSERT INTO u (name, age) VALUES (?, ?)
-- params: [('b', 3), ('c', 5)]

SELECT u.id, u.name, u.age 
FROM u
-- params: ()

select 1
-- params: ()

select 1
-- params: ()

UPDATE u SET age=? WHERE u.id = ?
-- params: (9, 1)

DELETE FROM u WHERE u.id = ?
-- params: (77,)

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u 
WHERE u.id = ? ORDER BY u.id
-- params: (99,)

SELECT u.id, u.name, u.age 
FROM u 
WHERE u.id = ? ORDER BY u.id
-- params: (99,)

SELECT u.id, u.name, u.age 
FROM u 
WHERE u.id = ? ORDER BY u.id
-- params: (99,)

SELECT u.id, u.name, u.age 
FROM u 
WHERE u.id = ? ORDER BY u.id
-- params: (99,)

SELECT u.id, u.name, u.age 
FROM u 
WHERE u.id = ? ORDER BY u.id
-- params: (99,)

SELECT u.id, u.name, u.age 
FROM u 
WHERE u.id = ? ORDER BY u.id
-- params: (99,)

SELECT u.id, u.name, u.age 
FROM u 
WHERE u.id = ? ORDER BY u.id
-- params: (99,)

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

select 1 as a, 2 as a
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

select 1
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

BEGIN (implicit)

SELECT u.id, u.name, u.age 
FROM u
-- params: ()

select 1
-- params: ()

SELECT u.id 
FROM u
-- params: ()

ROLLBACK

INSERT INTO u (name) VALUES (?), (?) RETURNING id
-- params: ('x', 'y')

INSERT INTO u (name) VALUES (?) RETURNING id
-- params: ('x',)

SELECT count(*) AS count_1 
FROM u
-- params: ()

UPDATE u SET age=? RETURNING age
-- params: (1,)

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

SELECT u.id, u.name, u.age 
FROM u ORDER BY u.id
-- params: ()

ROLLBACK


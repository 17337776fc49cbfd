BEGIN (implicit)

PRAGMA main.table_info("employees")
-- params: ()

PRAGMA temp.table_info("employees")
-- params: ()

CREATE TABLE employees (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	boss_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(boss_id) REFERENCES employees (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO employees (name, boss_id) VALUES (?, ?)
-- params: ('chief', None)

INSERT INTO employees (name, boss_id) VALUES (?, ?)
-- params: ('lead', 1)

INSERT INTO employees (name, boss_id) VALUES (?, ?)
-- params: ('worker', 2)

COMMIT

BEGIN (implicit)

SELECT employees.id, employees.name, employees.boss_id 
FROM employees ORDER BY employees.id
-- params: ()

INSERT INTO employees (name, boss_id) VALUES (?, ?)
-- params: ('z', None)

SELECT employees.id, employees.name, employees.boss_id 
FROM employees 
WHERE employees.id = ?
-- params: (1,)

INSERT INTO employees (name, boss_id) VALUES (?, ?) RETURNING id
-- params: ('x', 1)

INSERT INTO employees (name, boss_id) VALUES (?, ?) RETURNING id
-- params: ('y', 1)

COMMIT

BEGIN (implicit)

SELECT employees.id, employees.name, employees.boss_id 
FROM employees 
WHERE employees.id = ?
-- params: (1,)

SELECT employees.id, employees.name, employees.boss_id 
FROM employees 
WHERE ? = employees.boss_id
-- params: (1,)

SELECT employees.id, employees.name, employees.boss_id 
FROM employees 
WHERE ? = employees.boss_id
-- params: (2,)

UPDATE employees SET boss_id=? WHERE employees.id = ?
-- params: (None, 3)

DELETE FROM employees WHERE employees.id = ?
-- params: (2,)

COMMIT

BEGIN (implicit)

SELECT employees.id, employees.name, employees.boss_id 
FROM employees 
WHERE employees.id = ?
-- params: (3,)

SELECT employees.id, employees.name, employees.boss_id 
FROM employees 
WHERE employees.name = ?
-- params: ('x',)

SELECT employees.id, employees.name, employees.boss_id 
FROM employees 
WHERE ? = employees.boss_id
-- params: (5,)

DELETE FROM employees WHERE employees.id = ?
-- params: (5,)

COMMIT

BEGIN (implicit)

SELECT employees.id, employees.name, employees.boss_id 
FROM employees 
WHERE employees.name = ?
-- params: ('y',)

SELECT employees.id, employees.name, employees.boss_id 
FROM employees 
WHERE ? = employees.boss_id
-- params: (6,)

DELETE FROM employees WHERE employees.id = ?
-- params: (6,)

COMMIT

BEGIN (implicit)

SELECT employees.id, employees.name, employees.boss_id 
FROM employees 
WHERE employees.id = ?
-- params: (1,)

SELECT employees.id, employees.name, employees.boss_id 
FROM employees 
WHERE ? = employees.boss_id
-- params: (1,)

DELETE FROM employees WHERE employees.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT employees.name 
FROM employees ORDER BY employees.id
-- params: ()

ROLLBACK


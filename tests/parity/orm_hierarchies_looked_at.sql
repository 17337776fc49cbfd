BEGIN (implicit)

PRAGMA main.table_info("emp")
-- params: ()

PRAGMA temp.table_info("emp")
-- params: ()

PRAGMA main.table_info("eng")
-- params: ()

PRAGMA temp.table_info("eng")
-- params: ()

PRAGMA main.table_info("mach")
-- params: ()

PRAGMA temp.table_info("mach")
-- params: ()

CREATE TABLE emp (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	type VARCHAR NOT NULL, 
	boss_id INTEGER, 
	budget INTEGER, 
	car VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(boss_id) REFERENCES emp (id)
)
-- params: ()

CREATE TABLE eng (
	id INTEGER NOT NULL, 
	lang VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(id) REFERENCES emp (id)
)
-- params: ()

CREATE TABLE mach (
	id INTEGER NOT NULL, 
	eng_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(eng_id) REFERENCES eng (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO emp (name, type, boss_id, budget, car) VALUES (?, ?, ?, ?, ?)
-- params: ('d', 'dir', None, 1, 'c')

INSERT INTO emp (name, type, boss_id) VALUES (?, ?, ?)
-- params: ('e', 'eng', 1)

INSERT INTO emp (name, type, boss_id, budget) VALUES (?, ?, ?, ?)
-- params: ('m', 'mgr', 1, 5)

INSERT INTO eng (id, lang) VALUES (?, ?)
-- params: (2, 'py')

INSERT INTO mach (eng_id) VALUES (?) RETURNING id
-- params: (2,)

INSERT INTO mach (eng_id) VALUES (?) RETURNING id
-- params: (2,)

COMMIT

BEGIN (implicit)

SELECT emp.id, emp.name, emp.type, emp.boss_id, emp.name || ? AS anon_1 
FROM emp ORDER BY emp.id
-- params: ('!',)

SELECT emp.id, emp.name, emp.type, emp.boss_id, emp.name || ? AS anon_1 
FROM emp 
WHERE ? = emp.boss_id
-- params: ('!', 1)

SELECT emp.id, emp.name, emp.type, emp.boss_id, emp.name || ? AS anon_1 
FROM emp 
WHERE ? = emp.boss_id AND ? != emp.id
-- params: ('!', None, 1)

SELECT emp.id, emp.name, emp.type, emp.boss_id, emp.name || ? AS anon_1 
FROM emp 
WHERE ? = emp.boss_id
-- params: ('!', 2)

SELECT emp.id, emp.name, emp.type, emp.boss_id, emp.name || ? AS anon_1 
FROM emp 
WHERE ? = emp.boss_id AND ? != emp.id
-- params: ('!', 1, 2)

SELECT emp.id, emp.name, emp.type, emp.boss_id, emp.name || ? AS anon_1 
FROM emp 
WHERE ? = emp.boss_id
-- params: ('!', 3)

SELECT emp.id, emp.name, emp.type, emp.boss_id, emp.name || ? AS anon_1 
FROM emp 
WHERE ? = emp.boss_id AND ? != emp.id
-- params: ('!', 1, 3)

SELECT eng.id, emp.id AS id_1, emp.name, emp.type, emp.boss_id, eng.lang, emp.name || ? AS anon_1 
FROM emp JOIN eng ON emp.id = eng.id
-- params: ('!',)

SELECT mach.eng_id, mach.id 
FROM mach 
WHERE mach.eng_id IN (?)
-- params: (2,)

SELECT emp.name, eng.lang, emp.budget 
FROM emp LEFT OUTER JOIN eng ON emp.id = eng.id ORDER BY emp.id
-- params: ()

SELECT emp.id, emp.name, emp.type, emp.boss_id, emp.name || ? AS anon_1 
FROM emp ORDER BY emp.id
-- params: ('!',)

SELECT emp.id AS emp_id, emp.type AS emp_type, emp.budget AS emp_budget, emp.car AS emp_car 
FROM emp 
WHERE emp.id IN (?) AND emp.type IN (?)
-- params: (1, 'dir')

SELECT eng.id AS eng_id, emp.id AS emp_id, emp.type AS emp_type, eng.lang AS eng_lang 
FROM emp JOIN eng ON emp.id = eng.id 
WHERE emp.id IN (?)
-- params: (2,)

SELECT eng.id, emp.id AS id_1, emp.name, emp.type, emp.boss_id, eng.lang, emp.name || ? AS anon_1 
FROM emp JOIN eng ON emp.id = eng.id
-- params: ('!',)

UPDATE emp SET type=? WHERE emp.id = ?
-- params: ('zzz', 2)

COMMIT

BEGIN (implicit)

INSERT INTO emp (name, type, boss_id) VALUES (?, ?, ?)
-- params: ('k', 'eng', None)

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("company")
-- params: ()

PRAGMA temp.table_info("company")
-- params: ()

PRAGMA main.table_info("employee")
-- params: ()

PRAGMA temp.table_info("employee")
-- params: ()

PRAGMA main.table_info("engineer")
-- params: ()

PRAGMA temp.table_info("engineer")
-- params: ()

PRAGMA main.table_info("manager")
-- params: ()

PRAGMA temp.table_info("manager")
-- params: ()

PRAGMA main.table_info("machine")
-- params: ()

PRAGMA temp.table_info("machine")
-- params: ()

CREATE TABLE company (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE employee (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	type VARCHAR, 
	boss_id INTEGER, 
	company_id INTEGER, 
	desk VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(boss_id) REFERENCES manager (id), 
	FOREIGN KEY(company_id) REFERENCES company (id)
)
-- params: ()

CREATE TABLE manager (
	id INTEGER NOT NULL, 
	data VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(id) REFERENCES employee (id)
)
-- params: ()

CREATE TABLE engineer (
	id INTEGER NOT NULL, 
	info VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(id) REFERENCES employee (id)
)
-- params: ()

CREATE TABLE machine (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	engineer_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(engineer_id) REFERENCES engineer (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO company (name) VALUES (?)
-- params: ('c1',)

INSERT INTO company (name) VALUES (?)
-- params: ('c2',)

INSERT INTO employee (name, type, boss_id, company_id, desk) VALUES (?, ?, ?, ?, ?)
-- params: ('cl', 'clerk', None, 1, 'd')

INSERT INTO employee (name, type, boss_id, company_id) VALUES (?, ?, ?, ?)
-- params: ('en', 'engineer', None, 2)

INSERT INTO engineer (id, info) VALUES (?, ?)
-- params: (2, 'i')

INSERT INTO machine (name, engineer_id) VALUES (?, ?)
-- params: ('m1', 2)

COMMIT

BEGIN (implicit)

SELECT employee.id, employee.name, employee.type, employee.boss_id, employee.company_id, employee.desk 
FROM employee 
WHERE employee.type IN (?)
-- params: ('clerk',)

SELECT company.id AS company_id, company.name AS company_name, anon_1.employee_company_id AS anon_1_employee_company_id 
FROM (SELECT DISTINCT employee.company_id AS employee_company_id 
FROM employee 
WHERE employee.type IN (?)) AS anon_1 JOIN company ON company.id = anon_1.employee_company_id
-- params: ('clerk',)

ROLLBACK

BEGIN (implicit)

SELECT engineer.id, employee.id AS id_1, employee.name, employee.type, employee.boss_id, employee.company_id, engineer.info 
FROM employee JOIN engineer ON employee.id = engineer.id
-- params: ()

SELECT machine.id AS machine_id, machine.name AS machine_name, machine.engineer_id AS machine_engineer_id, anon_1.engineer_id AS anon_1_engineer_id 
FROM (SELECT engineer.id AS engineer_id 
FROM employee JOIN engineer ON employee.id = engineer.id) AS anon_1 JOIN machine ON anon_1.engineer_id = machine.engineer_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT engineer.id, employee.id AS id_1, employee.name, employee.type, employee.boss_id, employee.company_id, engineer.info 
FROM employee JOIN engineer ON employee.id = engineer.id 
WHERE engineer.info = ?
-- params: ('i',)

SELECT company.id AS company_id, company.name AS company_name, anon_1.employee_company_id AS anon_1_employee_company_id 
FROM (SELECT DISTINCT employee.company_id AS employee_company_id 
FROM employee JOIN engineer ON employee.id = engineer.id 
WHERE engineer.info = ?) AS anon_1 JOIN company ON company.id = anon_1.employee_company_id
-- params: ('i',)

SELECT employee.id AS employee_id, employee.name AS employee_name, employee.type AS employee_type, employee.boss_id AS employee_boss_id, employee.company_id AS employee_company_id, company_1.id AS company_1_id 
FROM (SELECT DISTINCT employee.company_id AS employee_company_id 
FROM employee JOIN engineer ON employee.id = engineer.id 
WHERE engineer.info = ?) AS anon_1 JOIN company AS company_1 ON company_1.id = anon_1.employee_company_id JOIN employee ON company_1.id = employee.company_id
-- params: ('i',)

ROLLBACK

BEGIN (implicit)

SELECT company.id, company.name 
FROM company
-- params: ()

SELECT employee.id AS employee_id, employee.name AS employee_name, employee.type AS employee_type, employee.boss_id AS employee_boss_id, employee.company_id AS employee_company_id, anon_1.company_id AS anon_1_company_id 
FROM (SELECT company.id AS company_id 
FROM company) AS anon_1 JOIN employee ON anon_1.company_id = employee.company_id AND employee.name != ?
-- params: ('cl',)

SELECT engineer.info AS engineer_info 
FROM engineer 
WHERE ? = engineer.id
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT company.id, company.name 
FROM company 
WHERE company.name != ?
-- params: ('c1',)

SELECT employee.id AS employee_id, employee.name AS employee_name, employee.type AS employee_type, employee.boss_id AS employee_boss_id, employee.company_id AS employee_company_id, anon_1.company_id AS anon_1_company_id 
FROM (SELECT company.id AS company_id 
FROM company 
WHERE company.name != ?) AS anon_1 JOIN employee ON anon_1.company_id = employee.company_id
-- params: ('c1',)

SELECT engineer.info AS engineer_info 
FROM engineer 
WHERE ? = engineer.id
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT company.id, company.name 
FROM company ORDER BY company.id
 LIMIT ? OFFSET ?
-- params: (1, 0)

SELECT employee.id AS employee_id, employee.name AS employee_name, employee.type AS employee_type, employee.boss_id AS employee_boss_id, employee.company_id AS employee_company_id, anon_1.company_id AS anon_1_company_id 
FROM (SELECT company.id AS company_id 
FROM company ORDER BY company.id
 LIMIT ? OFFSET ?) AS anon_1 JOIN employee ON anon_1.company_id = employee.company_id
-- params: (1, 0)

SELECT manager.id AS manager_id, employee.id AS employee_id, employee.name AS employee_name, employee.type AS employee_type, employee.boss_id AS employee_boss_id, employee.company_id AS employee_company_id, manager.data AS manager_data, employee_1.boss_id AS employee_1_boss_id 
FROM (SELECT company.id AS company_id 
FROM company ORDER BY company.id
 LIMIT ? OFFSET ?) AS anon_1 JOIN employee AS employee_1 ON anon_1.company_id = employee_1.company_id JOIN (employee JOIN manager ON manager.id = employee.id) ON manager.id = employee_1.boss_id
-- params: (1, 0)

ROLLBACK

BEGIN (implicit)

SELECT company.id, company.name 
FROM company
-- params: ()

SELECT employee.company_id, employee.id, employee.name, employee.type, employee.boss_id 
FROM employee 
WHERE employee.company_id IN (?, ?) AND employee.name != ?
-- params: (1, 2, 'cl')

SELECT engineer.info AS engineer_info 
FROM engineer 
WHERE ? = engineer.id
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT company.id, company.name, employee_1.id AS id_1, employee_1.name AS name_1, employee_1.type, employee_1.boss_id, employee_1.company_id, employee_1.desk 
FROM company LEFT OUTER JOIN employee AS employee_1 ON company.id = employee_1.company_id
-- params: ()

SELECT engineer.info AS engineer_info 
FROM engineer 
WHERE ? = engineer.id
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT company.id, company.name 
FROM company
-- params: ()

SELECT anon_1.employee_company_id, anon_1.employee_id, anon_1.employee_name, anon_1.employee_type, anon_1.employee_boss_id, anon_1.engineer_id, anon_1.engineer_info 
FROM (SELECT employee.id AS employee_id, employee.name AS employee_name, employee.type AS employee_type, employee.boss_id AS employee_boss_id, employee.company_id AS employee_company_id, employee.desk AS employee_desk, engineer.id AS engineer_id, engineer.info AS engineer_info 
FROM employee LEFT OUTER JOIN engineer ON employee.id = engineer.id) AS anon_1 
WHERE anon_1.employee_company_id IN (?, ?)
-- params: (1, 2)

SELECT machine.engineer_id, machine.id, machine.name 
FROM machine 
WHERE machine.engineer_id IN (?)
-- params: (2,)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

SELECT company.id, company.name 
FROM company
-- params: ()

SELECT employee.id AS employee_id, employee.name AS employee_name, employee.type AS employee_type, employee.boss_id AS employee_boss_id, employee.company_id AS employee_company_id, engineer.id AS engineer_id, engineer.info AS engineer_info, anon_1.company_id AS anon_1_company_id 
FROM (SELECT company.id AS company_id 
FROM company) AS anon_1 JOIN (employee LEFT OUTER JOIN engineer ON employee.id = engineer.id) ON anon_1.company_id = employee.company_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT company.id, company.name 
FROM company
-- params: ()

SELECT employee.company_id, employee.id, employee.name, employee.type, employee.boss_id, engineer.id, engineer.info, employee.desk 
FROM employee LEFT OUTER JOIN engineer ON employee.id = engineer.id 
WHERE employee.company_id IN (?, ?)
-- params: (1, 2)

ROLLBACK

BEGIN (implicit)

SELECT employee.id, employee.name, employee.type, employee.boss_id, employee.company_id, engineer.id AS id_1, engineer.info, company.id AS id_2, company.name AS name_1 
FROM company JOIN (employee JOIN engineer ON employee.id = engineer.id) ON company.id = employee.company_id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT company.name 
FROM company JOIN (employee JOIN engineer ON employee.id = engineer.id) ON company.id = employee.company_id
-- params: ()

ROLLBACK


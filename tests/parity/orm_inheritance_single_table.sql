BEGIN (implicit)

PRAGMA main.table_info("companies")
-- params: ()

PRAGMA temp.table_info("companies")
-- params: ()

PRAGMA main.table_info("employees")
-- params: ()

PRAGMA temp.table_info("employees")
-- params: ()

CREATE TABLE companies (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE employees (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	type VARCHAR(10) NOT NULL, 
	company_id INTEGER, 
	level INTEGER, 
	language VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(company_id) REFERENCES companies (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO companies (name) VALUES (?)
-- params: ('acme',)

INSERT INTO employees (name, type, company_id) VALUES (?, ?, ?)
-- params: ('plain', 'employee', None)

INSERT INTO employees (name, type, company_id, level) VALUES (?, ?, ?, ?)
-- params: ('boss', 'manager', 1, 3)

INSERT INTO employees (name, type, company_id, language) VALUES (?, ?, ?, ?) RETURNING id
-- params: ('eve', 'engineer', None, 'sql')

INSERT INTO employees (name, type, company_id, language) VALUES (?, ?, ?, ?) RETURNING id
-- params: ('ian', 'intern', None, 'c')

COMMIT

BEGIN (implicit)

SELECT employees.id, employees.name, employees.type, employees.company_id 
FROM employees ORDER BY employees.id
-- params: ()

SELECT employees.id, employees.name, employees.type, employees.company_id, employees.language 
FROM employees 
WHERE employees.type IN (?, ?) ORDER BY employees.id
-- params: ('engineer', 'intern')

SELECT employees.id, employees.name, employees.type, employees.company_id, employees.level 
FROM employees 
WHERE employees.level > ? AND employees.type IN (?)
-- params: (1, 'manager')

SELECT companies.id, companies.name 
FROM companies 
WHERE companies.id = ?
-- params: (1,)

SELECT employees.id, employees.name, employees.type, employees.company_id, employees.level 
FROM employees 
WHERE ? = employees.company_id AND employees.type IN (?)
-- params: (1, 'manager')

SELECT employees.id, employees.name, employees.type, employees.company_id 
FROM employees 
WHERE employees.id = ?
-- params: (4,)

SELECT employees.language 
FROM employees 
WHERE employees.id = ? AND employees.type IN (?)
-- params: (4, 'intern')

SELECT employees.name, employees.type 
FROM employees 
WHERE employees.type IN (?, ?) ORDER BY employees.id
-- params: ('engineer', 'intern')

SELECT count(*) AS count_1 
FROM (SELECT employees.id AS employees_id, employees.name AS employees_name, employees.type AS employees_type, employees.company_id AS employees_company_id, employees.language AS employees_language 
FROM employees 
WHERE employees.type IN (?)) AS anon_1
-- params: ('intern',)

SELECT count(*) AS count_1 
FROM (SELECT employees.id AS employees_id, employees.name AS employees_name, employees.type AS employees_type, employees.company_id AS employees_company_id 
FROM employees 
WHERE employees.type != ?) AS anon_1
-- params: ('manager',)

SELECT employees.id, employees.name, employees.type, employees.company_id, employees.language 
FROM employees 
WHERE employees.id = ? AND employees.type IN (?)
-- params: (4, 'intern')

DELETE FROM employees WHERE employees.id = ?
-- params: (4,)

COMMIT

BEGIN (implicit)

SELECT employees.type 
FROM employees ORDER BY employees.id
-- params: ()

ROLLBACK


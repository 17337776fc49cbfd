BEGIN (implicit)

PRAGMA main.table_info("company")
-- params: ()

PRAGMA temp.table_info("company")
-- params: ()

PRAGMA main.table_info("employee")
-- params: ()

PRAGMA temp.table_info("employee")
-- params: ()

PRAGMA main.table_info("manager")
-- params: ()

PRAGMA temp.table_info("manager")
-- params: ()

PRAGMA main.table_info("engineer")
-- params: ()

PRAGMA temp.table_info("engineer")
-- params: ()

PRAGMA main.table_info("dogs")
-- params: ()

PRAGMA temp.table_info("dogs")
-- params: ()

PRAGMA main.table_info("cats")
-- params: ()

PRAGMA temp.table_info("cats")
-- params: ()

CREATE TABLE company (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE dogs (
	id INTEGER NOT NULL, 
	tricks INTEGER NOT NULL, 
	name VARCHAR(20), 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE cats (
	id INTEGER NOT NULL, 
	lives INTEGER NOT NULL, 
	name VARCHAR(20), 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE employee (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	company_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(company_id) REFERENCES company (id)
)
-- params: ()

CREATE TABLE manager (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	manager_data VARCHAR NOT NULL, 
	company_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(company_id) REFERENCES company (id)
)
-- params: ()

CREATE TABLE engineer (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	info VARCHAR NOT NULL, 
	company_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(company_id) REFERENCES company (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO cats (lives, name) VALUES (?, ?)
-- params: (9, 'k')

INSERT INTO dogs (tricks, name) VALUES (?, ?)
-- params: (1, 'd')

INSERT INTO company (name) VALUES (?)
-- params: ('c',)

INSERT INTO employee (name, company_id) VALUES (?, ?)
-- params: ('e', 1)

INSERT INTO manager (name, manager_data, company_id) VALUES (?, ?, ?)
-- params: ('m', 'md', 1)

INSERT INTO engineer (name, info, company_id) VALUES (?, ?, ?)
-- params: ('g', 'i', 1)

COMMIT

BEGIN (implicit)

SELECT pjoin.id, pjoin.name, pjoin.company_id, pjoin.type, pjoin.manager_data, pjoin.info 
FROM (SELECT employee.id AS id, employee.name AS name, employee.company_id AS company_id, CAST(NULL AS VARCHAR) AS manager_data, CAST(NULL AS VARCHAR) AS info, 'employee' AS type 
FROM employee UNION ALL SELECT manager.id AS id, manager.name AS name, manager.company_id AS company_id, manager.manager_data AS manager_data, CAST(NULL AS VARCHAR) AS info, 'manager' AS type 
FROM manager UNION ALL SELECT engineer.id AS id, engineer.name AS name, engineer.company_id AS company_id, CAST(NULL AS VARCHAR) AS manager_data, engineer.info AS info, 'engineer' AS type 
FROM engineer) AS pjoin ORDER BY pjoin.name
-- params: ()

SELECT pjoin.id, pjoin.name, pjoin.company_id, pjoin.type, pjoin.manager_data, pjoin.info 
FROM (SELECT employee.id AS id, employee.name AS name, employee.company_id AS company_id, CAST(NULL AS VARCHAR) AS manager_data, CAST(NULL AS VARCHAR) AS info, 'employee' AS type 
FROM employee UNION ALL SELECT manager.id AS id, manager.name AS name, manager.company_id AS company_id, manager.manager_data AS manager_data, CAST(NULL AS VARCHAR) AS info, 'manager' AS type 
FROM manager UNION ALL SELECT engineer.id AS id, engineer.name AS name, engineer.company_id AS company_id, CAST(NULL AS VARCHAR) AS manager_data, engineer.info AS info, 'engineer' AS type 
FROM engineer) AS pjoin 
WHERE pjoin.name = ?
-- params: ('g',)

SELECT pjoin.name, pjoin.id, pjoin.manager_data, pjoin.company_id, pjoin.type 
FROM (SELECT manager.id AS id, manager.name AS name, manager.manager_data AS manager_data, manager.company_id AS company_id, 'manager' AS type 
FROM manager) AS pjoin
-- params: ()

SELECT pjoin.id, pjoin.lives, pjoin.name, pjoin.tricks, pjoin.type 
FROM (SELECT cats.id AS id, cats.lives AS lives, cats.name AS name, CAST(NULL AS INTEGER) AS tricks, 'cat' AS type 
FROM cats UNION ALL SELECT dogs.id AS id, CAST(NULL AS INTEGER) AS lives, dogs.name AS name, dogs.tricks AS tricks, 'dog' AS type 
FROM dogs) AS pjoin ORDER BY pjoin.name
-- params: ()

SELECT pjoin.name 
FROM (SELECT cats.id AS id, cats.lives AS lives, cats.name AS name, CAST(NULL AS INTEGER) AS tricks, 'cat' AS type 
FROM cats UNION ALL SELECT dogs.id AS id, CAST(NULL AS INTEGER) AS lives, dogs.name AS name, dogs.tricks AS tricks, 'dog' AS type 
FROM dogs) AS pjoin ORDER BY pjoin.id, pjoin.name
-- params: ()

SELECT company.id, company.name 
FROM company 
WHERE company.id = ?
-- params: (1,)

SELECT pjoin.id, pjoin.name, pjoin.company_id, pjoin.type, pjoin.manager_data, pjoin.info 
FROM (SELECT employee.id AS id, employee.name AS name, employee.company_id AS company_id, CAST(NULL AS VARCHAR) AS manager_data, CAST(NULL AS VARCHAR) AS info, 'employee' AS type 
FROM employee UNION ALL SELECT manager.id AS id, manager.name AS name, manager.company_id AS company_id, manager.manager_data AS manager_data, CAST(NULL AS VARCHAR) AS info, 'manager' AS type 
FROM manager UNION ALL SELECT engineer.id AS id, engineer.name AS name, engineer.company_id AS company_id, CAST(NULL AS VARCHAR) AS manager_data, engineer.info AS info, 'engineer' AS type 
FROM engineer) AS pjoin 
WHERE ? = pjoin.company_id
-- params: (1,)

SELECT company.id, company.name 
FROM company 
WHERE company.id = ?
-- params: (1,)

SELECT pjoin.id, pjoin.name, pjoin.company_id, pjoin.type, pjoin.manager_data, pjoin.info 
FROM (SELECT employee.id AS id, employee.name AS name, employee.company_id AS company_id, CAST(NULL AS VARCHAR) AS manager_data, CAST(NULL AS VARCHAR) AS info, 'employee' AS type 
FROM employee UNION ALL SELECT manager.id AS id, manager.name AS name, manager.company_id AS company_id, manager.manager_data AS manager_data, CAST(NULL AS VARCHAR) AS info, 'manager' AS type 
FROM manager UNION ALL SELECT engineer.id AS id, engineer.name AS name, engineer.company_id AS company_id, CAST(NULL AS VARCHAR) AS manager_data, engineer.info AS info, 'engineer' AS type 
FROM engineer) AS pjoin 
WHERE ? = pjoin.company_id
-- params: (1,)

UPDATE manager SET manager_data=? WHERE manager.id = ?
-- params: ('x', 1)

COMMIT

BEGIN (implicit)

SELECT pjoin.name, pjoin.id, pjoin.manager_data, pjoin.company_id, pjoin.type 
FROM (SELECT manager.id AS id, manager.name AS name, manager.manager_data AS manager_data, manager.company_id AS company_id, 'manager' AS type 
FROM manager) AS pjoin 
WHERE pjoin.id = ?
-- params: (1,)

DELETE FROM manager WHERE manager.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT employee.id AS id, employee.name AS name, employee.company_id AS company_id, CAST(NULL AS VARCHAR) AS manager_data, CAST(NULL AS VARCHAR) AS info, 'employee' AS type 
FROM employee UNION ALL SELECT manager.id AS id, manager.name AS name, manager.company_id AS company_id, manager.manager_data AS manager_data, CAST(NULL AS VARCHAR) AS info, 'manager' AS type 
FROM manager UNION ALL SELECT engineer.id AS id, engineer.name AS name, engineer.company_id AS company_id, CAST(NULL AS VARCHAR) AS manager_data, engineer.info AS info, 'engineer' AS type 
FROM engineer) AS pjoin
-- params: ()

SELECT company.id, company.name 
FROM company JOIN (SELECT employee.id AS id, employee.name AS name, employee.company_id AS company_id, CAST(NULL AS VARCHAR) AS manager_data, CAST(NULL AS VARCHAR) AS info, 'employee' AS type 
FROM employee UNION ALL SELECT manager.id AS id, manager.name AS name, manager.company_id AS company_id, manager.manager_data AS manager_data, CAST(NULL AS VARCHAR) AS info, 'manager' AS type 
FROM manager UNION ALL SELECT engineer.id AS id, engineer.name AS name, engineer.company_id AS company_id, CAST(NULL AS VARCHAR) AS manager_data, engineer.info AS info, 'engineer' AS type 
FROM engineer) AS pjoin ON company.id = pjoin.company_id 
WHERE pjoin.name = ?
-- params: ('g',)

SELECT pjoin.id, pjoin.name, pjoin.company_id, pjoin.type, pjoin.manager_data, pjoin.info, company_1.id AS id_1, company_1.name AS name_1 
FROM (SELECT employee.id AS id, employee.name AS name, employee.company_id AS company_id, CAST(NULL AS VARCHAR) AS manager_data, CAST(NULL AS VARCHAR) AS info, 'employee' AS type 
FROM employee UNION ALL SELECT manager.id AS id, manager.name AS name, manager.company_id AS company_id, manager.manager_data AS manager_data, CAST(NULL AS VARCHAR) AS info, 'manager' AS type 
FROM manager UNION ALL SELECT engineer.id AS id, engineer.name AS name, engineer.company_id AS company_id, CAST(NULL AS VARCHAR) AS manager_data, engineer.info AS info, 'engineer' AS type 
FROM engineer) AS pjoin LEFT OUTER JOIN company AS company_1 ON company_1.id = pjoin.company_id
-- params: ()

SELECT company.id, company.name 
FROM company
-- params: ()

SELECT pjoin.company_id, pjoin.id, pjoin.name, pjoin.type, pjoin.manager_data, pjoin.info 
FROM (SELECT employee.id AS id, employee.name AS name, employee.company_id AS company_id, CAST(NULL AS VARCHAR) AS manager_data, CAST(NULL AS VARCHAR) AS info, 'employee' AS type 
FROM employee UNION ALL SELECT manager.id AS id, manager.name AS name, manager.company_id AS company_id, manager.manager_data AS manager_data, CAST(NULL AS VARCHAR) AS info, 'manager' AS type 
FROM manager UNION ALL SELECT engineer.id AS id, engineer.name AS name, engineer.company_id AS company_id, CAST(NULL AS VARCHAR) AS manager_data, engineer.info AS info, 'engineer' AS type 
FROM engineer) AS pjoin 
WHERE pjoin.company_id IN (?)
-- params: (1,)

SELECT company.id, company.name, pjoin_1.id AS id_1, pjoin_1.name AS name_1, pjoin_1.company_id, pjoin_1.type, pjoin_1.manager_data, pjoin_1.info 
FROM company LEFT OUTER JOIN (SELECT employee.id AS id, employee.name AS name, employee.company_id AS company_id, CAST(NULL AS VARCHAR) AS manager_data, CAST(NULL AS VARCHAR) AS info, 'employee' AS type 
FROM employee UNION ALL SELECT manager.id AS id, manager.name AS name, manager.company_id AS company_id, manager.manager_data AS manager_data, CAST(NULL AS VARCHAR) AS info, 'manager' AS type 
FROM manager UNION ALL SELECT engineer.id AS id, engineer.name AS name, engineer.company_id AS company_id, CAST(NULL AS VARCHAR) AS manager_data, engineer.info AS info, 'engineer' AS type 
FROM engineer) AS pjoin_1 ON company.id = pjoin_1.company_id
-- params: ()

ROLLBACK


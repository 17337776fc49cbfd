BEGIN (implicit)

PRAGMA main.table_info("emp")
-- params: ()

PRAGMA temp.table_info("emp")
-- params: ()

PRAGMA main.table_info("mgr")
-- params: ()

PRAGMA temp.table_info("mgr")
-- params: ()

PRAGMA main.table_info("eng")
-- params: ()

PRAGMA temp.table_info("eng")
-- params: ()

CREATE TABLE emp (
	id INTEGER NOT NULL, 
	name VARCHAR(50), 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE mgr (
	id INTEGER NOT NULL, 
	name VARCHAR(50), 
	data VARCHAR(50), 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE eng (
	id INTEGER NOT NULL, 
	name VARCHAR(50), 
	info VARCHAR(50), 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO emp (name) VALUES (?)
-- params: ('e',)

INSERT INTO mgr (name, data) VALUES (?, ?)
-- params: ('m', 'd')

INSERT INTO eng (name, info) VALUES (?, ?)
-- params: ('g', 'i')

COMMIT

BEGIN (implicit)

SELECT pjoin.id, pjoin.name, pjoin.type, pjoin.data, pjoin.info 
FROM (SELECT emp.id AS id, emp.name AS name, CAST(NULL AS VARCHAR(50)) AS data, CAST(NULL AS VARCHAR(50)) AS info, 'employee' AS type 
FROM emp UNION ALL SELECT mgr.id AS id, mgr.name AS name, mgr.data AS data, CAST(NULL AS VARCHAR(50)) AS info, 'manager' AS type 
FROM mgr UNION ALL SELECT eng.id AS id, eng.name AS name, CAST(NULL AS VARCHAR(50)) AS data, eng.info AS info, 'engineer' AS type 
FROM eng) AS pjoin ORDER BY pjoin.name
-- params: ()

SELECT pjoin.id, pjoin.name, pjoin.type, pjoin.data, pjoin.info 
FROM (SELECT emp.id AS id, emp.name AS name, CAST(NULL AS VARCHAR(50)) AS data, CAST(NULL AS VARCHAR(50)) AS info, 'employee' AS type 
FROM emp UNION ALL SELECT mgr.id AS id, mgr.name AS name, mgr.data AS data, CAST(NULL AS VARCHAR(50)) AS info, 'manager' AS type 
FROM mgr UNION ALL SELECT eng.id AS id, eng.name AS name, CAST(NULL AS VARCHAR(50)) AS data, eng.info AS info, 'engineer' AS type 
FROM eng) AS pjoin 
WHERE pjoin.name LIKE ?
-- params: ('g%',)

SELECT pjoin.id AS pjoin_id, pjoin.name AS pjoin_name, pjoin.type AS pjoin_type, pjoin.data AS pjoin_data, pjoin.info AS pjoin_info 
FROM (SELECT emp.id AS id, emp.name AS name, CAST(NULL AS VARCHAR(50)) AS data, CAST(NULL AS VARCHAR(50)) AS info, 'employee' AS type 
FROM emp UNION ALL SELECT mgr.id AS id, mgr.name AS name, mgr.data AS data, CAST(NULL AS VARCHAR(50)) AS info, 'manager' AS type 
FROM mgr UNION ALL SELECT eng.id AS id, eng.name AS name, CAST(NULL AS VARCHAR(50)) AS data, eng.info AS info, 'engineer' AS type 
FROM eng) AS pjoin 
WHERE pjoin.name = ?
-- params: ('m',)

SELECT mgr.id, mgr.name, mgr.data 
FROM mgr
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("company")
-- params: ()

PRAGMA temp.table_info("company")
-- params: ()

PRAGMA main.table_info("student")
-- params: ()

PRAGMA temp.table_info("student")
-- params: ()

PRAGMA main.table_info("teacher")
-- params: ()

PRAGMA temp.table_info("teacher")
-- params: ()

PRAGMA main.table_info("head")
-- params: ()

PRAGMA temp.table_info("head")
-- params: ()

CREATE TABLE company (
	id INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE student (
	id INTEGER NOT NULL, 
	grade INTEGER NOT NULL, 
	full_name VARCHAR(20) NOT NULL, 
	company_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(company_id) REFERENCES company (id)
)
-- params: ()

CREATE TABLE teacher (
	id INTEGER NOT NULL, 
	subject VARCHAR NOT NULL, 
	full_name VARCHAR(20) NOT NULL, 
	company_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(company_id) REFERENCES company (id)
)
-- params: ()

CREATE TABLE head (
	id INTEGER NOT NULL, 
	full_name VARCHAR(20) NOT NULL, 
	company_id INTEGER, 
	school VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(company_id) REFERENCES company (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO company DEFAULT VALUES
-- params: ()

INSERT INTO student (grade, full_name, company_id) VALUES (?, ?, ?)
-- params: (1, 's', 1)

INSERT INTO teacher (subject, full_name, company_id) VALUES (?, ?, ?)
-- params: ('x', 't', 1)

INSERT INTO head (full_name, company_id, school) VALUES (?, ?, ?)
-- params: ('h', None, 'z')

COMMIT

BEGIN (implicit)

SELECT pjoin.id, pjoin.subject, pjoin.full_name, pjoin.company_id, pjoin.school, pjoin.grade, pjoin.type 
FROM (SELECT teacher.id AS id, teacher.subject AS subject, teacher.full_name AS full_name, teacher.company_id AS company_id, CAST(NULL AS VARCHAR) AS school, CAST(NULL AS INTEGER) AS grade, 't' AS type 
FROM teacher UNION ALL SELECT head.id AS id, CAST(NULL AS VARCHAR) AS subject, head.full_name AS full_name, head.company_id AS company_id, head.school AS school, CAST(NULL AS INTEGER) AS grade, 'h' AS type 
FROM head UNION ALL SELECT student.id AS id, CAST(NULL AS VARCHAR) AS subject, student.full_name AS full_name, student.company_id AS company_id, CAST(NULL AS VARCHAR) AS school, student.grade AS grade, 's' AS type 
FROM student) AS pjoin ORDER BY pjoin.full_name
-- params: ()

SELECT pjoin.id, pjoin.subject, pjoin.full_name, pjoin.company_id, pjoin.school, pjoin.grade, pjoin.type 
FROM (SELECT teacher.id AS id, teacher.subject AS subject, teacher.full_name AS full_name, teacher.company_id AS company_id, CAST(NULL AS VARCHAR) AS school, CAST(NULL AS INTEGER) AS grade, 't' AS type 
FROM teacher UNION ALL SELECT head.id AS id, CAST(NULL AS VARCHAR) AS subject, head.full_name AS full_name, head.company_id AS company_id, head.school AS school, CAST(NULL AS INTEGER) AS grade, 'h' AS type 
FROM head UNION ALL SELECT student.id AS id, CAST(NULL AS VARCHAR) AS subject, student.full_name AS full_name, student.company_id AS company_id, CAST(NULL AS VARCHAR) AS school, student.grade AS grade, 's' AS type 
FROM student) AS pjoin 
WHERE pjoin.full_name IN (?, ?)
-- params: ('s', 't')

SELECT company.id 
FROM company 
WHERE company.id = ?
-- params: (1,)

SELECT teacher.id, teacher.subject, teacher.full_name, teacher.company_id 
FROM teacher
-- params: ()

ROLLBACK


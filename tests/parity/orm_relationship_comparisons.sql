BEGIN (implicit)

PRAGMA main.table_info("depts")
-- params: ()

PRAGMA temp.table_info("depts")
-- params: ()

PRAGMA main.table_info("persons")
-- params: ()

PRAGMA temp.table_info("persons")
-- params: ()

CREATE TABLE depts (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE persons (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	age INTEGER NOT NULL, 
	dept_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(dept_id) REFERENCES depts (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO depts (name) VALUES (?) RETURNING id
-- params: ('it',)

INSERT INTO depts (name) VALUES (?) RETURNING id
-- params: ('hr',)

INSERT INTO depts (name) VALUES (?) RETURNING id
-- params: ('empty',)

INSERT INTO persons (name, age, dept_id) VALUES (?, ?, ?) RETURNING id
-- params: ('ann', 30, 1)

INSERT INTO persons (name, age, dept_id) VALUES (?, ?, ?) RETURNING id
-- params: ('bob', 40, 1)

INSERT INTO persons (name, age, dept_id) VALUES (?, ?, ?) RETURNING id
-- params: ('cid', 50, 2)

INSERT INTO persons (name, age, dept_id) VALUES (?, ?, ?) RETURNING id
-- params: ('dan', 60, None)

COMMIT

BEGIN (implicit)

SELECT depts.id, depts.name 
FROM depts 
WHERE depts.id = ?
-- params: (1,)

SELECT persons.name 
FROM persons 
WHERE ? = persons.dept_id ORDER BY persons.id
-- params: (1,)

SELECT persons.name 
FROM persons 
WHERE persons.dept_id != ? OR persons.dept_id IS NULL ORDER BY persons.id
-- params: (1,)

SELECT persons.name 
FROM persons 
WHERE persons.dept_id IS NULL ORDER BY persons.id
-- params: ()

SELECT persons.name 
FROM persons 
WHERE persons.dept_id IS NOT NULL ORDER BY persons.id
-- params: ()

SELECT persons.name 
FROM persons 
WHERE EXISTS (SELECT 1 
FROM depts 
WHERE depts.id = persons.dept_id) ORDER BY persons.id
-- params: ()

SELECT persons.name 
FROM persons 
WHERE NOT (EXISTS (SELECT 1 
FROM depts 
WHERE depts.id = persons.dept_id AND depts.name = ?)) ORDER BY persons.id
-- params: ('it',)

SELECT persons.name 
FROM persons 
WHERE EXISTS (SELECT 1 
FROM depts 
WHERE depts.id = persons.dept_id AND depts.name = ?) ORDER BY persons.id
-- params: ('hr',)

SELECT persons.name 
FROM persons 
WHERE (EXISTS (SELECT 1 
FROM depts 
WHERE depts.id = persons.dept_id AND depts.name = ?)) OR persons.age < ? ORDER BY persons.id
-- params: ('hr', 35)

SELECT depts.name 
FROM depts 
WHERE EXISTS (SELECT 1 
FROM persons 
WHERE depts.id = persons.dept_id) ORDER BY depts.id
-- params: ()

SELECT depts.name 
FROM depts 
WHERE NOT (EXISTS (SELECT 1 
FROM persons 
WHERE depts.id = persons.dept_id)) ORDER BY depts.id
-- params: ()

SELECT depts.name 
FROM depts 
WHERE EXISTS (SELECT 1 
FROM persons 
WHERE depts.id = persons.dept_id AND persons.age > ?) ORDER BY depts.id
-- params: (45,)

SELECT depts.name 
FROM depts 
WHERE EXISTS (SELECT 1 
FROM persons 
WHERE depts.id = persons.dept_id AND persons.name = ? AND persons.age = ?) ORDER BY depts.id
-- params: ('ann', 30)

SELECT persons.id, persons.name, persons.age, persons.dept_id 
FROM persons 
WHERE persons.name = ?
-- params: ('ann',)

SELECT depts.name 
FROM depts 
WHERE depts.id = ? ORDER BY depts.id
-- params: (1,)

SELECT depts.name 
FROM depts 
WHERE depts.id != ? ORDER BY depts.id
-- params: (1,)

SELECT depts.name 
FROM depts 
WHERE NOT (EXISTS (SELECT 1 
FROM persons 
WHERE depts.id = persons.dept_id)) ORDER BY depts.id
-- params: ()

SELECT persons.name 
FROM persons 
WHERE ? = persons.dept_id ORDER BY persons.id
-- params: (1,)

SELECT depts.id, depts.name 
FROM depts 
WHERE depts.id = ?
-- params: (2,)

SELECT persons.id AS persons_id, persons.name AS persons_name, persons.age AS persons_age, persons.dept_id AS persons_dept_id 
FROM persons 
WHERE ? = persons.dept_id
-- params: (2,)

SELECT persons.name, persons_1.name AS name_1 
FROM persons JOIN persons AS persons_1 ON persons.dept_id = persons_1.dept_id AND persons.id < persons_1.id
-- params: ()

SELECT depts.name 
FROM depts 
WHERE EXISTS (SELECT 1 
FROM persons AS persons_1 
WHERE depts.id = persons_1.dept_id AND persons_1.name = ?) ORDER BY depts.id
-- params: ('cid',)

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("projects")
-- params: ()

PRAGMA temp.table_info("projects")
-- params: ()

PRAGMA main.table_info("tasks")
-- params: ()

PRAGMA temp.table_info("tasks")
-- params: ()

CREATE TABLE projects (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	budget INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE tasks (
	id INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	done BOOLEAN NOT NULL, 
	hours INTEGER, 
	project_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(project_id) REFERENCES projects (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO projects (name, budget) VALUES (?, ?)
-- params: ('house', 100)

INSERT INTO tasks (title, done, hours, project_id) VALUES (?, ?, ?, ?)
-- params: ('roof', 0, 8, 1)

INSERT INTO tasks (title, done, hours, project_id) VALUES (?, ?, ?, ?)
-- params: ('door', 1, None, 1)

INSERT INTO tasks (title, done, hours, project_id) VALUES (?, ?, ?, ?)
-- params: ('wall', 0, 3, 1)

INSERT INTO projects (name, budget) VALUES (?, ?)
-- params: ('boat', 0)

INSERT INTO tasks (title, done, hours, project_id) VALUES (?, ?, ?, ?)
-- params: ('sail', 0, 5, 2)

INSERT INTO projects (name, budget) VALUES (?, ?)
-- params: ('idea', 0)

COMMIT

BEGIN (implicit)

INSERT INTO projects (name, budget) VALUES (?, ?) RETURNING id
-- params: ('p0', 0)

INSERT INTO projects (name, budget) VALUES (?, ?) RETURNING id
-- params: ('p1', 1)

INSERT INTO projects (name, budget) VALUES (?, ?) RETURNING id
-- params: ('p2', 2)

INSERT INTO projects (name, budget) VALUES (?, ?) RETURNING id
-- params: ('p3', 3)

INSERT INTO projects (name, budget) VALUES (?, ?) RETURNING id
-- params: ('p4', 4)

INSERT INTO tasks (title, done, hours, project_id) VALUES (?, ?, ?, ?) RETURNING id
-- params: ('t0', 0, None, 1)

INSERT INTO tasks (title, done, hours, project_id) VALUES (?, ?, ?, ?) RETURNING id
-- params: ('t1', 0, 1, 2)

INSERT INTO tasks (title, done, hours, project_id) VALUES (?, ?, ?, ?) RETURNING id
-- params: ('t2', 0, None, 1)

INSERT INTO tasks (title, done, hours, project_id) VALUES (?, ?, ?, ?) RETURNING id
-- params: ('t3', 0, 3, 2)

INSERT INTO tasks (title, done, hours, project_id) VALUES (?, ?, ?, ?) RETURNING id
-- params: ('t4', 0, None, 1)

INSERT INTO tasks (title, done, hours, project_id) VALUES (?, ?, ?, ?) RETURNING id
-- params: ('t5', 0, 5, 2)

INSERT INTO projects (id, name, budget) VALUES (?, ?, ?)
-- params: [(100, 'k0', 0), (101, 'k1', 0), (102, 'k2', 0)]

INSERT INTO projects (name, budget) VALUES (?, ?)
-- params: ('auto', 0)

COMMIT

BEGIN (implicit)

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id > ? ORDER BY projects.id
-- params: (3,)

UPDATE projects SET budget=? WHERE projects.id = ?
-- params: (1, 4)

UPDATE projects SET name=?, budget=? WHERE projects.id = ?
-- params: ('P1', 2, 5)

UPDATE projects SET budget=? WHERE projects.id = ?
-- params: (3, 6)

UPDATE projects SET name=?, budget=? WHERE projects.id = ?
-- params: ('P3', 4, 7)

UPDATE projects SET budget=? WHERE projects.id = ?
-- params: [(5, 8), (1, 100)]

UPDATE projects SET name=?, budget=? WHERE projects.id = ?
-- params: ('K1', 1, 101)

UPDATE projects SET budget=? WHERE projects.id = ?
-- params: (1, 102)

UPDATE projects SET name=?, budget=? WHERE projects.id = ?
-- params: ('AUTO', 1, 103)

COMMIT

BEGIN (implicit)

SELECT tasks.id, tasks.title, tasks.done, tasks.hours, tasks.project_id 
FROM tasks 
WHERE tasks.id > ?
-- params: (4,)

DELETE FROM tasks WHERE tasks.id = ?
-- params: [(5,), (6,), (7,), (8,), (9,), (10,)]

COMMIT

BEGIN (implicit)

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (1,)

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (2,)

UPDATE projects SET budget=? WHERE projects.id = ?
-- params: (1, 1)

UPDATE projects SET budget=? WHERE projects.id = ?
-- params: (2, 2)

COMMIT

BEGIN (implicit)

INSERT INTO projects (name, budget) VALUES (upper(?), ?)
-- params: ('expression', 0)

SELECT projects.id, projects.name 
FROM projects 
WHERE projects.id = ?
-- params: (1,)

UPDATE projects SET budget=(projects.budget + ?) WHERE projects.id = ?
-- params: (40, 1)

SELECT projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (1,)

SELECT projects.name 
FROM projects ORDER BY projects.id DESC
 LIMIT ? OFFSET ?
-- params: (2, 0)

UPDATE projects SET budget=(SELECT max(tasks.id) AS max_1 
FROM tasks) WHERE projects.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (1,)

INSERT INTO projects (name, budget) VALUES (?, ?) RETURNING id
-- params: ('d1', 0)

INSERT INTO projects (name, budget) VALUES (?, ?) RETURNING id
-- params: ('d2', 0)

COMMIT


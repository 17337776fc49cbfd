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

SELECT projects.id AS projects_id, projects.name AS projects_name, projects.budget AS projects_budget 
FROM projects 
WHERE projects.name = ?
-- params: ('house',)

SELECT tasks.id, tasks.title, tasks.done, tasks.hours, tasks.project_id 
FROM tasks 
WHERE ? = tasks.project_id ORDER BY tasks.id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (1,)

SELECT tasks.id, tasks.title, tasks.done, tasks.hours, tasks.project_id 
FROM tasks 
WHERE ? = tasks.project_id ORDER BY tasks.id
-- params: (1,)

UPDATE projects SET name=? WHERE projects.id = ?
-- params: ('renamed', 1)

UPDATE tasks SET title=? WHERE tasks.id = ?
-- params: ('new roof', 1)

INSERT INTO tasks (title, done, hours, project_id) VALUES (?, ?, ?, ?)
-- params: ('cellar', 0, None, 1)

COMMIT

BEGIN (implicit)

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (1,)

SELECT tasks.id, tasks.title, tasks.done, tasks.hours, tasks.project_id 
FROM tasks 
WHERE ? = tasks.project_id ORDER BY tasks.id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (1,)

UPDATE projects SET name=? WHERE projects.id = ?
-- params: ('by key', 1)

SELECT tasks.id, tasks.title, tasks.done, tasks.hours, tasks.project_id 
FROM tasks 
WHERE ? = tasks.project_id ORDER BY tasks.id
-- params: (1,)

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (50,)

INSERT INTO projects (id, name, budget) VALUES (?, ?, ?)
-- params: (50, 'unknown', 0)

INSERT INTO tasks (title, done, hours, project_id) VALUES (?, ?, ?, ?)
-- params: ('x', 0, None, 50)

COMMIT

BEGIN (implicit)

SELECT tasks.title 
FROM tasks 
WHERE tasks.project_id = ?
-- params: (50,)

INSERT INTO projects (name, budget) VALUES (?, ?)
-- params: ('no key', 0)

COMMIT

BEGIN (implicit)

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (51,)

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (50,)

SELECT tasks.id, tasks.title, tasks.done, tasks.hours, tasks.project_id 
FROM tasks 
WHERE ? = tasks.project_id ORDER BY tasks.id
-- params: (50,)

UPDATE projects SET name=? WHERE projects.id = ?
-- params: ('dropped', 50)

DELETE FROM tasks WHERE tasks.id = ?
-- params: (6,)

COMMIT

BEGIN (implicit)

SELECT tasks.title 
FROM tasks 
WHERE tasks.project_id = ?
-- params: (50,)

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (50,)

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT projects.id AS projects_id, projects.name AS projects_name, projects.budget AS projects_budget 
FROM projects 
WHERE projects.id = ?
-- params: (1,)

SELECT tasks.id, tasks.title, tasks.done, tasks.hours, tasks.project_id 
FROM tasks 
WHERE ? = tasks.project_id ORDER BY tasks.id
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (2,)

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (3,)

UPDATE projects SET name=? WHERE projects.id = ?
-- params: [('m1', 2), ('m2', 3)]

COMMIT

BEGIN (implicit)

SELECT projects.name 
FROM projects ORDER BY projects.id
-- params: ()

ROLLBACK


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

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (1,)

SELECT tasks.id, tasks.title, tasks.done, tasks.hours, tasks.project_id 
FROM tasks 
WHERE ? = tasks.project_id ORDER BY tasks.id
-- params: (1,)

INSERT INTO tasks (title, done, hours, project_id) VALUES (?, ?, ?, ?)
-- params: ('late', 0, None, 1)

SELECT tasks.id, tasks.title, tasks.done, tasks.hours, tasks.project_id 
FROM tasks 
WHERE ? = tasks.project_id ORDER BY tasks.id
-- params: (1,)

UPDATE projects SET name=? WHERE projects.id = ?
-- params: ('flushed by the next query', 1)

SELECT projects.name AS projects_name 
FROM projects ORDER BY projects.id
 LIMIT ? OFFSET ?
-- params: (1, 0)

INSERT INTO tasks (title, done, hours, project_id) VALUES (?, ?, ?, ?)
-- params: ('lazy load flushes', 0, None, 1)

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (2,)

SELECT tasks.id, tasks.title, tasks.done, tasks.hours, tasks.project_id 
FROM tasks 
WHERE ? = tasks.project_id ORDER BY tasks.id
-- params: (2,)

SELECT projects.name 
FROM projects ORDER BY projects.id
-- params: ()

INSERT INTO projects (name, budget) VALUES (?, ?)
-- params: ('waiting', 0)

SELECT projects.name 
FROM projects ORDER BY projects.id
-- params: ()

INSERT INTO tasks (title, done, hours, project_id) VALUES (?, ?, ?, ?)
-- params: ('incomplete', 0, None, None)

ROLLBACK

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT projects.id AS projects_id, projects.name AS projects_name, projects.budget AS projects_budget 
FROM projects) AS anon_1
-- params: ()

INSERT INTO projects (name, budget) VALUES (?, ?)
-- params: ('quiet', 0)

SELECT count(*) AS count_1 
FROM (SELECT projects.id AS projects_id, projects.name AS projects_name, projects.budget AS projects_budget 
FROM projects) AS anon_1
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT projects.id AS projects_id, projects.name AS projects_name, projects.budget AS projects_budget 
FROM projects) AS anon_1
-- params: ()

SELECT projects.id 
FROM projects
-- params: ()

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (999,)

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (1,)

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (1,)

ROLLBACK


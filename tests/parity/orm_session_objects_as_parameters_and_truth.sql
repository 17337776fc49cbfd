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

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (2,)

SELECT tasks.title 
FROM tasks 
WHERE ? = tasks.project_id ORDER BY tasks.id
-- params: (1,)

SELECT tasks.title 
FROM tasks 
WHERE tasks.project_id = ? AND tasks.done = 1
-- params: (1,)

SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM tasks 
WHERE ? = tasks.project_id
-- params: (2,)

SELECT count(*) AS count_1 
FROM (SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM tasks 
WHERE tasks.project_id != ? OR tasks.project_id IS NULL) AS anon_1
-- params: (2,)

SELECT projects.id, projects.name, projects.budget 
FROM projects
-- params: ()

SELECT tasks.title 
FROM tasks 
WHERE tasks.title = ?
-- params: ('roof',)

SELECT tasks.title 
FROM tasks 
WHERE 0 = 1
-- params: ()

SELECT projects.name 
FROM projects 
WHERE projects.id = ?
-- params: ('1',)

SELECT tasks.title 
FROM tasks 
WHERE tasks.hours IS NULL ORDER BY tasks.id
-- params: ()

SELECT tasks.title 
FROM tasks 
WHERE 0 = 1
-- params: ()

SELECT tasks.title 
FROM tasks 
WHERE tasks.title = ?
-- params: ('roof',)

SELECT tasks.title 
FROM tasks 
WHERE tasks.hours > ? ORDER BY tasks.id
-- params: (4,)

ROLLBACK


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
-- params: ('p', 0)

INSERT INTO tasks (title, done, hours, project_id) VALUES (?, ?, ?, ?)
-- params: ('t', 0, None, 1)

DELETE FROM tasks WHERE tasks.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

INSERT INTO projects (id, name, budget) VALUES (?, ?, ?)
-- params: (1, 'p', 0)

INSERT INTO tasks (id, title, done, hours, project_id) VALUES (?, ?, ?, ?, ?)
-- params: (1, 't', 0, None, 1)

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

DELETE FROM tasks WHERE tasks.id = ?
-- params: (1,)

DELETE FROM projects WHERE projects.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

INSERT INTO projects (name, budget) VALUES (?, ?)
-- params: ('p', 0)

INSERT INTO tasks (title, done, hours, project_id) VALUES (?, ?, ?, ?)
-- params: ('t', 0, None, 1)

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

SELECT projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (1,)

ROLLBACK


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
-- params: ('p1', 0)

INSERT INTO projects (name, budget) VALUES (?, ?) RETURNING id
-- params: ('p2', 0)

INSERT INTO tasks (title, done, hours, project_id) VALUES (?, ?, ?, ?) RETURNING id
-- params: ('t1', 0, None, 4)

INSERT INTO tasks (title, done, hours, project_id) VALUES (?, ?, ?, ?) RETURNING id
-- params: ('t2', 0, None, 5)

COMMIT

BEGIN (implicit)

SELECT tasks.id, tasks.title, tasks.done, tasks.hours, tasks.project_id 
FROM tasks 
WHERE tasks.id = ?
-- params: (5,)

SELECT tasks.id, tasks.title, tasks.done, tasks.hours, tasks.project_id 
FROM tasks 
WHERE tasks.id = ?
-- params: (6,)

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (4,)

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (5,)

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (1,)

SELECT tasks.id, tasks.title, tasks.done, tasks.hours, tasks.project_id 
FROM tasks 
WHERE ? = tasks.project_id ORDER BY tasks.id
-- params: (1,)

UPDATE tasks SET title=?, hours=? WHERE tasks.id = ?
-- params: ('r', 10, 1)

UPDATE tasks SET hours=? WHERE tasks.id = ?
-- params: [(20, 2), (30, 3)]

INSERT INTO tasks (title, done, hours, project_id) VALUES (?, ?, ?, ?)
-- params: ('new', 0, None, 1)

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (3,)

SELECT tasks.id, tasks.title, tasks.done, tasks.hours, tasks.project_id 
FROM tasks 
WHERE ? = tasks.project_id ORDER BY tasks.id
-- params: (3,)

UPDATE projects SET budget=? WHERE projects.id = ?
-- params: (3, 1)

DELETE FROM projects WHERE projects.id = ?
-- params: (3,)

COMMIT

BEGIN (implicit)

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (2,)

SELECT tasks.id, tasks.title, tasks.done, tasks.hours, tasks.project_id 
FROM tasks 
WHERE ? = tasks.project_id ORDER BY tasks.id
-- params: (2,)

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (1,)

UPDATE tasks SET project_id=? WHERE tasks.id = ?
-- params: (1, 4)

DELETE FROM projects WHERE projects.id = ?
-- params: (2,)

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
-- params: ('replacement', 0, None, 1)

DELETE FROM tasks WHERE tasks.id = ?
-- params: (1,)

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

INSERT INTO projects (id, name, budget) VALUES (?, ?, ?)
-- params: (70, 'seventy', 0)

INSERT INTO tasks (id, title, done, hours, project_id) VALUES (?, ?, ?, ?, ?)
-- params: (700, 'x', 0, None, 70)

INSERT INTO tasks (title, done, hours, project_id) VALUES (?, ?, ?, ?)
-- params: ('y', 0, None, 70)

COMMIT

BEGIN (implicit)

SELECT tasks.id 
FROM tasks 
WHERE tasks.project_id = ? ORDER BY tasks.id
-- params: (70,)

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (70,)

SELECT tasks.id, tasks.title, tasks.done, tasks.hours, tasks.project_id 
FROM tasks 
WHERE ? = tasks.project_id ORDER BY tasks.id
-- params: (70,)

UPDATE projects SET name=? WHERE projects.id = ?
-- params: ('seventy again', 70)

DELETE FROM tasks WHERE tasks.id = ?
-- params: [(700,), (701,)]

COMMIT

BEGIN (implicit)

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (70,)

SELECT tasks.id 
FROM tasks 
WHERE tasks.project_id = ?
-- params: (70,)

ROLLBACK


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

UPDATE projects SET budget=(projects.budget + ?) WHERE projects.name = ?
-- params: (1, 'house')

UPDATE tasks SET title=? WHERE tasks.hours > ? RETURNING id
-- params: ('long', 3)

UPDATE tasks SET title=? WHERE tasks.done = 1
-- params: ('finished',)

SELECT tasks.id, tasks.title, tasks.done, tasks.hours, tasks.project_id 
FROM tasks 
WHERE tasks.id = ?
-- params: (2,)

UPDATE tasks SET hours=? WHERE tasks.project_id = ?
-- params: (None, 1)

UPDATE tasks SET hours=abs(?) WHERE tasks.id IN (?, ?)
-- params: (-4, 1, 2)

SELECT tasks.hours 
FROM tasks 
WHERE tasks.id = ?
-- params: (1,)

SELECT tasks.hours 
FROM tasks 
WHERE tasks.id = ?
-- params: (2,)

UPDATE tasks SET hours=? WHERE tasks.hours = ? RETURNING title
-- params: (5, 4)

UPDATE tasks SET hours=? WHERE tasks.hours = ? RETURNING id, title, done, hours, project_id
-- params: (6, 5)

UPDATE tasks SET hours=? WHERE tasks.id = ?
-- params: [(11, 1), (33, 3)]

UPDATE tasks SET title=? WHERE tasks.project_id = (SELECT projects.id 
FROM projects 
WHERE projects.name = ?) RETURNING id
-- params: ('at sea', 'boat')

SELECT tasks.title 
FROM tasks 
WHERE tasks.project_id = ?
-- params: (2,)

UPDATE tasks SET title=?, hours=(tasks.hours * ?) WHERE tasks.title = ?
-- params: ('ashore', 2, 'at sea')

SELECT tasks.title AS tasks_title, tasks.hours AS tasks_hours 
FROM tasks 
WHERE tasks.project_id = ?
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT tasks.id, tasks.title, tasks.done, tasks.hours, tasks.project_id 
FROM tasks 
WHERE tasks.id = ?
-- params: (1,)

SELECT tasks.id, tasks.title, tasks.done, tasks.hours, tasks.project_id 
FROM tasks 
WHERE tasks.id = ?
-- params: (2,)

SELECT tasks.id, tasks.title, tasks.done, tasks.hours, tasks.project_id 
FROM tasks 
WHERE tasks.id = ?
-- params: (3,)

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

ROLLBACK


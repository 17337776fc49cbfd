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

INSERT INTO projects (name, budget) VALUES (?, ?)
-- params: [('bulk0', 0), ('bulk1', 0), ('bulk2', 0)]

INSERT INTO projects (name, budget) VALUES (?, ?) RETURNING id
-- params: ('with key', 0)

INSERT INTO projects (name, budget) VALUES (?, ?) RETURNING id
-- params: ('with key 2', 0)

INSERT INTO tasks (title, done, project_id) VALUES (?, ?, ?)
-- params: [('t0', 0, 1), ('t1', 0, 1), ('t2', 0, 1)]

INSERT INTO tasks (title, done, project_id) VALUES (?, ?, ?)
-- params: ('r', 0, 2)

INSERT INTO tasks (title, done, hours, project_id) VALUES (?, ?, ?, ?)
-- params: ('a', 0, 1, 1)

INSERT INTO tasks (title, done, project_id) VALUES (?, ?, ?)
-- params: ('b', 0, 1)

INSERT INTO tasks (title, done, hours, project_id) VALUES (?, ?, ?, ?)
-- params: ('c', 0, None, 1)

UPDATE tasks SET hours=? WHERE tasks.id = ?
-- params: [(10, 1), (20, 2)]

UPDATE tasks SET title=? WHERE tasks.id = ?
-- params: ('wall 2', 3)

COMMIT

BEGIN (implicit)

SELECT tasks.title, tasks.hours, tasks.done 
FROM tasks ORDER BY tasks.id
-- params: ()

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (1,)

UPDATE projects SET name=? WHERE projects.id = ?
-- params: ('changed', 1)

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT projects.name AS projects_name 
FROM projects ORDER BY projects.id
-- params: ()

ROLLBACK


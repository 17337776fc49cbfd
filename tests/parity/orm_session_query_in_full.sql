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

SELECT count(*) AS count_1 
FROM (SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM tasks) AS anon_1
-- params: ()

SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM tasks 
WHERE tasks.done = 1
-- params: ()

SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM tasks 
WHERE tasks.done = 0 ORDER BY tasks.hours DESC
 LIMIT ? OFFSET ?
-- params: (1, 0)

SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM tasks 
WHERE tasks.hours > ? AND tasks.title != ?
-- params: (4, 'sail')

SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM tasks ORDER BY tasks.id
 LIMIT ? OFFSET ?
-- params: (2, 1)

SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM tasks ORDER BY tasks.id
 LIMIT ? OFFSET ?
-- params: (2, 1)

SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM tasks ORDER BY tasks.id
 LIMIT ? OFFSET ?
-- params: (1, 0)

SELECT tasks.id, tasks.title, tasks.done, tasks.hours, tasks.project_id 
FROM tasks 
WHERE tasks.id = ?
-- params: (2,)

SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM tasks 
WHERE tasks.id = ?
-- params: (99,)

SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM tasks 
WHERE tasks.id = ?
 LIMIT ? OFFSET ?
-- params: (99, 1, 0)

SELECT tasks.title AS tasks_title 
FROM tasks ORDER BY tasks.title
-- params: ()

SELECT EXISTS (SELECT 1 
FROM tasks 
WHERE tasks.id = ?) AS anon_1
-- params: (1,)

SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM tasks JOIN projects ON projects.id = tasks.project_id 
WHERE projects.name = ?
-- params: ('boat',)

SELECT count(*) AS count_1 
FROM (SELECT anon_2.tasks_id AS anon_2_tasks_id, anon_2.tasks_title AS anon_2_tasks_title, anon_2.tasks_done AS anon_2_tasks_done, anon_2.tasks_hours AS anon_2_tasks_hours, anon_2.tasks_project_id AS anon_2_tasks_project_id 
FROM (SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM tasks UNION SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM tasks 
WHERE tasks.id = ?) AS anon_2) AS anon_1
-- params: (1,)

SELECT anon_1.tasks_id AS anon_1_tasks_id, anon_1.tasks_title AS anon_1_tasks_title, anon_1.tasks_done AS anon_1_tasks_done, anon_1.tasks_hours AS anon_1_tasks_hours, anon_1.tasks_project_id AS anon_1_tasks_project_id 
FROM (SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM tasks 
WHERE tasks.id = ? UNION ALL SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM tasks 
WHERE tasks.id = ?) AS anon_1 ORDER BY anon_1.tasks_id
-- params: (1, 4)

SELECT anon_1.tasks_id AS anon_1_tasks_id, anon_1.tasks_title AS anon_1_tasks_title, anon_1.tasks_done AS anon_1_tasks_done, anon_1.tasks_hours AS anon_1_tasks_hours, anon_1.tasks_project_id AS anon_1_tasks_project_id 
FROM (SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM tasks 
WHERE tasks.id < ? INTERSECT SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM tasks 
WHERE tasks.id > ?) AS anon_1
-- params: (3, 1)

SELECT anon_1.tasks_id AS anon_1_tasks_id, anon_1.tasks_title AS anon_1_tasks_title, anon_1.tasks_done AS anon_1_tasks_done, anon_1.tasks_hours AS anon_1_tasks_hours, anon_1.tasks_project_id AS anon_1_tasks_project_id 
FROM (SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM tasks EXCEPT SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM tasks 
WHERE tasks.id > ?) AS anon_1
-- params: (1,)

SELECT tasks.project_id AS tasks_project_id, count(*) AS count_1 
FROM tasks GROUP BY tasks.project_id 
HAVING count(*) > ?
-- params: (1,)

SELECT sum(tasks.hours) AS sum_1 
FROM tasks
-- params: ()

SELECT DISTINCT tasks.title AS tasks_title 
FROM tasks ORDER BY tasks.title
-- params: ()

SELECT projects.id AS projects_id, projects.name AS projects_name, projects.budget AS projects_budget, tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM projects JOIN tasks ON projects.id = tasks.project_id ORDER BY tasks.id
 LIMIT ? OFFSET ?
-- params: (1, 0)

SELECT anon_1.title AS anon_1_title 
FROM (SELECT tasks.id AS id, tasks.title AS title, tasks.done AS done, tasks.hours AS hours, tasks.project_id AS project_id 
FROM tasks 
WHERE tasks.hours > ?) AS anon_1 ORDER BY anon_1.title
-- params: (3,)

SELECT count(*) AS count_1 
FROM (SELECT projects.id AS projects_id, projects.name AS projects_name, projects.budget AS projects_budget 
FROM projects 
WHERE projects.id IN (SELECT tasks.project_id 
FROM tasks)) AS anon_1
-- params: ()

SELECT projects.id AS projects_id, projects.name AS projects_name, projects.budget AS projects_budget 
FROM tasks JOIN projects ON projects.id = tasks.project_id 
WHERE tasks.title = ?
-- params: ('sail',)

SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id, projects.name AS projects_name 
FROM tasks JOIN projects ON projects.id = tasks.project_id ORDER BY tasks.id
 LIMIT ? OFFSET ?
-- params: (1, 0)

SELECT max(tasks.id) AS max_1 
FROM tasks
-- params: ()

SELECT tasks.hours AS tasks_hours 
FROM tasks 
WHERE tasks.title = ?
-- params: ('roof',)

SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM tasks
 LIMIT ? OFFSET ?
-- params: (1, 0)

SELECT count(*) AS count_1 
FROM (SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM tasks 
WHERE hours > ?) AS anon_1
-- params: (4,)

SELECT * FROM tasks WHERE id = 3
-- params: ()

SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM tasks ORDER BY tasks.id
 LIMIT ? OFFSET ?
-- params: (1, 0)

SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM tasks 
WHERE tasks.id = ?
-- params: (1,)

SELECT ? AS anon_1
-- params: (1,)

SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM tasks
-- params: ()

SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM tasks 
WHERE tasks.id = ?
-- params: (99,)

SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM tasks
-- params: ()

SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM tasks
-- params: ()

SELECT tasks.id AS tasks_id, tasks.title AS tasks_title, tasks.done AS tasks_done, tasks.hours AS tasks_hours, tasks.project_id AS tasks_project_id 
FROM tasks
 LIMIT ? OFFSET ?
-- params: (1, 0)

ROLLBACK


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
-- params: ('single', 0)

INSERT INTO projects (name, budget) VALUES (?, ?)
-- params: ('many1', 0)

INSERT INTO projects (name, budget) VALUES (?, ?)
-- params: ('many2', 5)

INSERT INTO projects (name, budget) VALUES (?, ?)
-- params: ('many3', 0)

INSERT INTO projects (name, budget) VALUES (?, ?), (?, ?) RETURNING id, name, budget
-- params: ('r1', 0, 'r2', 0)

INSERT INTO projects (name, budget) VALUES (?, ?), (?, ?) RETURNING id, name
-- params: ('r3', 0, 'r4', 0)

INSERT INTO projects (name, budget) VALUES (?, ?) RETURNING id, name, budget
-- params: ('s1', 0)

INSERT INTO projects (name, budget) VALUES (?, ?) RETURNING id, name, budget
-- params: ('s2', 0)

INSERT INTO projects (name, budget) VALUES (?, ?) RETURNING id, name, budget
-- params: ('v', 0)

INSERT INTO projects (name, budget) VALUES (?, ?), (?, ?)
-- params: ('w1', 1, 'w2', 2)

INSERT INTO tasks (title, done, project_id) SELECT projects.name, ? AS anon_1, projects.id 
FROM projects 
WHERE projects.name LIKE ?
-- params: (0, 'w%')

INSERT INTO tasks (title, done, project_id) VALUES (?, ?, ?)
-- params: ('typed', 0, 1)

COMMIT

BEGIN (implicit)

SELECT tasks.title, tasks.done, tasks.hours 
FROM tasks 
WHERE tasks.id > ? ORDER BY tasks.id
-- params: (4,)

SELECT projects.id, projects.name, projects.budget 
FROM projects 
WHERE projects.id = ?
-- params: (1,)

INSERT INTO projects (id, name, budget) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name
-- params: (1, 'upserted', 3)

INSERT INTO projects (id, name, budget) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name RETURNING id, name, budget
-- params: (1, 'upserted', 3)

INSERT INTO projects (id, name, budget) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
-- params: (1, 'ignored', 0)

COMMIT

BEGIN (implicit)

SELECT projects.id, projects.name, projects.budget 
FROM projects ORDER BY projects.id
-- params: ()

INSERT INTO projects (budget) VALUES (?)
-- params: (0,)

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

INSERT INTO projects (budget) VALUES (?)
-- params: (0,)

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("tasks")
-- params: ()

PRAGMA temp.table_info("tasks")
-- params: ()

PRAGMA main.table_info("lists")
-- params: ()

PRAGMA temp.table_info("lists")
-- params: ()

CREATE TABLE lists (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE tasks (
	id INTEGER NOT NULL, 
	list_id INTEGER, 
	title VARCHAR NOT NULL, 
	done BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(list_id) REFERENCES lists (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lists (name) VALUES (?)
-- params: ('home',)

INSERT INTO tasks (list_id, title, done) VALUES (?, ?, ?) RETURNING id
-- params: (1, 'wash', 0)

INSERT INTO tasks (list_id, title, done) VALUES (?, ?, ?) RETURNING id
-- params: (1, 'cook', 0)

INSERT INTO tasks (list_id, title, done) VALUES (?, ?, ?)
-- params: (1, 'rest', 1)

COMMIT

BEGIN (implicit)

SELECT lists.id, lists.name 
FROM lists 
WHERE lists.id = ?
-- params: (1,)

SELECT tasks.id, tasks.list_id, tasks.title, tasks.done 
FROM tasks 
WHERE ? = tasks.list_id AND tasks.done IS 0 ORDER BY tasks.title
-- params: (1,)

SELECT tasks.id, tasks.list_id, tasks.title, tasks.done 
FROM tasks 
WHERE ? = tasks.list_id ORDER BY tasks.id
-- params: (1,)

UPDATE tasks SET done=? WHERE tasks.id = ?
-- params: (1, 1)

COMMIT

BEGIN (implicit)

SELECT lists.id, lists.name 
FROM lists 
WHERE lists.id = ?
-- params: (1,)

SELECT tasks.id, tasks.list_id, tasks.title, tasks.done 
FROM tasks 
WHERE ? = tasks.list_id AND tasks.done IS 0 ORDER BY tasks.title
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT lists.id, lists.name 
FROM lists 
WHERE lists.id = ?
-- params: (1,)

SELECT tasks.id, tasks.list_id, tasks.title, tasks.done 
FROM tasks 
WHERE ? = tasks.list_id AND tasks.done IS 0 ORDER BY tasks.title
-- params: (1,)

SELECT count(tasks.id) AS count_1 
FROM tasks
-- params: ()

SELECT lists.name 
FROM lists 
WHERE EXISTS (SELECT 1 
FROM tasks 
WHERE lists.id = tasks.list_id AND tasks.done IS 0 AND tasks.title = ?)
-- params: ('cook',)

ROLLBACK


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
	title VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE tasks (
	id INTEGER NOT NULL, 
	project_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(project_id) REFERENCES projects (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("projects")
-- params: ()

PRAGMA main.table_info("tasks")
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("projects")
-- params: ()

PRAGMA main.table_info("tasks")
-- params: ()

DROP TABLE tasks
-- params: ()

DROP TABLE projects
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("projects")
-- params: ()

PRAGMA temp.table_info("projects")
-- params: ()

CREATE TABLE projects (
	id INTEGER NOT NULL, 
	title VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

DROP TABLE projects
-- params: ()

COMMIT

BEGIN (implicit)

DROP TABLE projects
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("projects")
-- params: ()

PRAGMA temp.table_info("projects")
-- params: ()

COMMIT


BEGIN (implicit)

PRAGMA main.table_info("parents")
-- params: ()

PRAGMA temp.table_info("parents")
-- params: ()

PRAGMA main.table_info("kids")
-- params: ()

PRAGMA temp.table_info("kids")
-- params: ()

PRAGMA main.table_info("notes")
-- params: ()

PRAGMA temp.table_info("notes")
-- params: ()

PRAGMA main.table_info("logs")
-- params: ()

PRAGMA temp.table_info("logs")
-- params: ()

CREATE TABLE parents (
	id INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE kids (
	id INTEGER NOT NULL, 
	parent_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(parent_id) REFERENCES parents (id) ON DELETE CASCADE
)
-- params: ()

CREATE TABLE notes (
	id INTEGER NOT NULL, 
	parent_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(parent_id) REFERENCES parents (id) ON DELETE CASCADE
)
-- params: ()

CREATE TABLE logs (
	id INTEGER NOT NULL, 
	parent_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(parent_id) REFERENCES parents (id) ON DELETE SET NULL
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO parents DEFAULT VALUES
-- params: ()

INSERT INTO kids (parent_id) VALUES (?) RETURNING id
-- params: (1,)

INSERT INTO kids (parent_id) VALUES (?) RETURNING id
-- params: (1,)

INSERT INTO logs (parent_id) VALUES (?) RETURNING id
-- params: (1,)

INSERT INTO logs (parent_id) VALUES (?) RETURNING id
-- params: (1,)

INSERT INTO notes (parent_id) VALUES (?)
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT parents.id 
FROM parents
-- params: ()

SELECT kids.id 
FROM kids
-- params: ()

SELECT notes.id 
FROM notes
-- params: ()

SELECT logs.id 
FROM logs
-- params: ()

SELECT parents.id 
FROM parents 
WHERE parents.id = ?
-- params: (1,)

DELETE FROM parents WHERE parents.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT parents.id 
FROM parents
-- params: ()

SELECT kids.id 
FROM kids
-- params: ()

SELECT notes.id 
FROM notes
-- params: ()

SELECT logs.id 
FROM logs
-- params: ()

SELECT logs.parent_id 
FROM logs
-- params: ()

INSERT INTO parents DEFAULT VALUES
-- params: ()

INSERT INTO kids (parent_id) VALUES (?) RETURNING id
-- params: (1,)

INSERT INTO kids (parent_id) VALUES (?) RETURNING id
-- params: (1,)

INSERT INTO logs (parent_id) VALUES (?) RETURNING id
-- params: (1,)

INSERT INTO logs (parent_id) VALUES (?) RETURNING id
-- params: (1,)

INSERT INTO notes (parent_id) VALUES (?)
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT parents.id 
FROM parents 
WHERE parents.id = ?
-- params: (1,)

SELECT kids.id, kids.parent_id 
FROM kids 
WHERE ? = kids.parent_id
-- params: (1,)

SELECT notes.id, notes.parent_id 
FROM notes 
WHERE ? = notes.parent_id
-- params: (1,)

SELECT logs.id, logs.parent_id 
FROM logs 
WHERE ? = logs.parent_id
-- params: (1,)

UPDATE logs SET parent_id=? WHERE logs.id = ?
-- params: [(None, 3), (None, 4)]

DELETE FROM kids WHERE kids.id = ?
-- params: [(1,), (2,)]

DELETE FROM parents WHERE parents.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT parents.id 
FROM parents
-- params: ()

SELECT kids.id 
FROM kids
-- params: ()

SELECT notes.id 
FROM notes
-- params: ()

SELECT logs.id 
FROM logs
-- params: ()

INSERT INTO parents DEFAULT VALUES
-- params: ()

INSERT INTO kids (parent_id) VALUES (?) RETURNING id
-- params: (1,)

INSERT INTO kids (parent_id) VALUES (?) RETURNING id
-- params: (1,)

INSERT INTO logs (parent_id) VALUES (?) RETURNING id
-- params: (1,)

INSERT INTO logs (parent_id) VALUES (?) RETURNING id
-- params: (1,)

INSERT INTO notes (parent_id) VALUES (?)
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT parents.id 
FROM parents 
WHERE parents.id = ?
-- params: (1,)

SELECT kids.id, kids.parent_id 
FROM kids 
WHERE ? = kids.parent_id
-- params: (1,)

DELETE FROM kids WHERE kids.id = ?
-- params: (2,)

SELECT logs.id, logs.parent_id 
FROM logs 
WHERE ? = logs.parent_id
-- params: (1,)

UPDATE logs SET parent_id=? WHERE logs.id = ?
-- params: (None, 6)

COMMIT

BEGIN (implicit)

SELECT parents.id 
FROM parents
-- params: ()

SELECT kids.id 
FROM kids
-- params: ()

SELECT notes.id 
FROM notes
-- params: ()

SELECT logs.id 
FROM logs
-- params: ()

SELECT logs.parent_id 
FROM logs ORDER BY logs.id
-- params: ()

ROLLBACK


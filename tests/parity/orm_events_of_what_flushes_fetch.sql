BEGIN (implicit)

PRAGMA main.table_info("jobs")
-- params: ()

PRAGMA temp.table_info("jobs")
-- params: ()

PRAGMA main.table_info("notes")
-- params: ()

PRAGMA temp.table_info("notes")
-- params: ()

CREATE TABLE jobs (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	tries INTEGER DEFAULT '5' NOT NULL, 
	state VARCHAR DEFAULT 'new' NOT NULL, 
	weight INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE notes (
	id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	length INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO jobs (name, weight) VALUES (?, ?) RETURNING id, tries, state
-- params: ('a', 7)

UPDATE jobs SET name=?, tries=? WHERE jobs.id = ?
-- params: ('b', 3, 1)

SELECT jobs.state 
FROM jobs 
WHERE jobs.id = ?
-- params: (1,)

INSERT INTO jobs (name, weight) VALUES (?, ?) RETURNING id, tries, state
-- params: ('c', 7)

INSERT INTO jobs (name, weight) VALUES (?, ?) RETURNING id, tries, state
-- params: ('d', 1)

INSERT INTO jobs (id, name, tries, state, weight) VALUES (?, ?, ?, ?, ?)
-- params: (77, 'e', 1, 'x', 3)

INSERT INTO notes (version, text, length) VALUES (?, ?, ?) RETURNING id
-- params: (1, 'q', 4)

UPDATE notes SET version=?, text=?, length=? WHERE notes.id = ? AND notes.version = ?
-- params: (2, 'r', 5, 1, 1)

COMMIT

BEGIN (implicit)

INSERT INTO notes (version, text, length) VALUES (?, ?, ?) RETURNING id
-- params: (1, 's', 4)

ROLLBACK


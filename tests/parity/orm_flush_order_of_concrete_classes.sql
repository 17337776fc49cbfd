BEGIN (implicit)

PRAGMA main.table_info("workers")
-- params: ()

PRAGMA temp.table_info("workers")
-- params: ()

PRAGMA main.table_info("managers")
-- params: ()

PRAGMA temp.table_info("managers")
-- params: ()

PRAGMA main.table_info("engineers")
-- params: ()

PRAGMA temp.table_info("engineers")
-- params: ()

PRAGMA main.table_info("interns")
-- params: ()

PRAGMA temp.table_info("interns")
-- params: ()

PRAGMA main.table_info("people")
-- params: ()

PRAGMA temp.table_info("people")
-- params: ()

PRAGMA main.table_info("guides")
-- params: ()

PRAGMA temp.table_info("guides")
-- params: ()

PRAGMA main.table_info("authors")
-- params: ()

PRAGMA temp.table_info("authors")
-- params: ()

PRAGMA main.table_info("translators")
-- params: ()

PRAGMA temp.table_info("translators")
-- params: ()

CREATE TABLE workers (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE engineers (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE interns (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE people (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	guide_id INTEGER, 
	PRIMARY KEY (id), 
	CONSTRAINT guide FOREIGN KEY(guide_id) REFERENCES guides (id)
)
-- params: ()

CREATE TABLE managers (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	aide_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(aide_id) REFERENCES engineers (id)
)
-- params: ()

CREATE TABLE guides (
	id INTEGER NOT NULL, 
	tour VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(id) REFERENCES people (id)
)
-- params: ()

CREATE TABLE translators (
	id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(id) REFERENCES people (id)
)
-- params: ()

CREATE TABLE authors (
	id INTEGER NOT NULL, 
	translator_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(id) REFERENCES people (id), 
	FOREIGN KEY(translator_id) REFERENCES translators (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO workers (name) VALUES (?)
-- params: ('c',)

INSERT INTO engineers (name) VALUES (?) RETURNING id
-- params: ('a',)

INSERT INTO engineers (name) VALUES (?) RETURNING id
-- params: ('z',)

INSERT INTO managers (name, aide_id) VALUES (?, ?)
-- params: ('b', None)

INSERT INTO interns (name) VALUES (?)
-- params: ('i',)

INSERT INTO people (name, kind, guide_id) VALUES (?, ?, ?) RETURNING id
-- params: ('f', 'author', None)

INSERT INTO people (name, kind, guide_id) VALUES (?, ?, ?) RETURNING id
-- params: ('g', 'translator', None)

INSERT INTO people (name, kind, guide_id) VALUES (?, ?, ?) RETURNING id
-- params: ('h', 'guide', None)

INSERT INTO people (name, kind, guide_id) VALUES (?, ?, ?) RETURNING id
-- params: ('j', 'person', None)

INSERT INTO guides (id, tour) VALUES (?, ?)
-- params: (3, 't')

INSERT INTO translators (id) VALUES (?)
-- params: (2,)

INSERT INTO authors (id, translator_id) VALUES (?, ?)
-- params: (1, None)

INSERT INTO managers (name, aide_id) VALUES (?, ?)
-- params: ('e', 2)

COMMIT

BEGIN (implicit)

SELECT pjoin.name, pjoin.id, pjoin.aide_id, pjoin.type 
FROM (SELECT managers.id AS id, managers.name AS name, managers.aide_id AS aide_id, 'manager' AS type 
FROM managers) AS pjoin ORDER BY pjoin.name
-- params: ()

UPDATE managers SET name=? WHERE managers.id = ?
-- params: [('bx', 1), ('ex', 2)]

SELECT pjoin.name, pjoin.id, pjoin.type 
FROM (SELECT engineers.id AS id, engineers.name AS name, 'engineer' AS type 
FROM engineers UNION ALL SELECT interns.id AS id, interns.name AS name, 'intern' AS type 
FROM interns) AS pjoin ORDER BY pjoin.name
-- params: ()

UPDATE engineers SET name=? WHERE engineers.id = ?
-- params: [('ax', 1), ('zx', 2)]

UPDATE interns SET name=? WHERE interns.id = ?
-- params: ('ix', 1)

SELECT pjoin.name, pjoin.id, pjoin.type 
FROM (SELECT interns.id AS id, interns.name AS name, 'intern' AS type 
FROM interns) AS pjoin ORDER BY pjoin.name
-- params: ()

UPDATE interns SET name=? WHERE interns.id = ?
-- params: ('ixx', 1)

SELECT pjoin.id, pjoin.name, pjoin.type, pjoin.aide_id 
FROM (SELECT workers.id AS id, workers.name AS name, CAST(NULL AS INTEGER) AS aide_id, 'worker' AS type 
FROM workers UNION ALL SELECT managers.id AS id, managers.name AS name, managers.aide_id AS aide_id, 'manager' AS type 
FROM managers UNION ALL SELECT engineers.id AS id, engineers.name AS name, CAST(NULL AS INTEGER) AS aide_id, 'engineer' AS type 
FROM engineers UNION ALL SELECT interns.id AS id, interns.name AS name, CAST(NULL AS INTEGER) AS aide_id, 'intern' AS type 
FROM interns) AS pjoin ORDER BY pjoin.name
-- params: ()

UPDATE workers SET name=? WHERE workers.id = ?
-- params: ('cx', 1)

UPDATE engineers SET name=? WHERE engineers.id = ?
-- params: [('axx', 1), ('zxx', 2)]

UPDATE managers SET name=? WHERE managers.id = ?
-- params: [('bxx', 1), ('exx', 2)]

UPDATE interns SET name=? WHERE interns.id = ?
-- params: ('ixxx', 1)

SELECT people.id, people.name, people.kind, people.guide_id 
FROM people ORDER BY people.name
-- params: ()

UPDATE people SET name=? WHERE people.id = ?
-- params: [('fx', 1), ('gx', 2), ('hx', 3), ('jx', 4)]

COMMIT

BEGIN (implicit)

SELECT pjoin.id, pjoin.name, pjoin.type, pjoin.aide_id 
FROM (SELECT workers.id AS id, workers.name AS name, CAST(NULL AS INTEGER) AS aide_id, 'worker' AS type 
FROM workers UNION ALL SELECT managers.id AS id, managers.name AS name, managers.aide_id AS aide_id, 'manager' AS type 
FROM managers UNION ALL SELECT engineers.id AS id, engineers.name AS name, CAST(NULL AS INTEGER) AS aide_id, 'engineer' AS type 
FROM engineers UNION ALL SELECT interns.id AS id, interns.name AS name, CAST(NULL AS INTEGER) AS aide_id, 'intern' AS type 
FROM interns) AS pjoin ORDER BY pjoin.name
-- params: ()

SELECT people.id, people.name, people.kind, people.guide_id 
FROM people ORDER BY people.name
-- params: ()

SELECT pjoin.id, pjoin.name, pjoin.type, pjoin.aide_id 
FROM (SELECT workers.id AS id, workers.name AS name, CAST(NULL AS INTEGER) AS aide_id, 'worker' AS type 
FROM workers UNION ALL SELECT managers.id AS id, managers.name AS name, managers.aide_id AS aide_id, 'manager' AS type 
FROM managers UNION ALL SELECT engineers.id AS id, engineers.name AS name, CAST(NULL AS INTEGER) AS aide_id, 'engineer' AS type 
FROM engineers UNION ALL SELECT interns.id AS id, interns.name AS name, CAST(NULL AS INTEGER) AS aide_id, 'intern' AS type 
FROM interns) AS pjoin ORDER BY pjoin.name
-- params: ()

DELETE FROM interns WHERE interns.id = ?
-- params: (1,)

DELETE FROM managers WHERE managers.id = ?
-- params: [(1,), (2,)]

DELETE FROM engineers WHERE engineers.id = ?
-- params: (1,)

DELETE FROM workers WHERE workers.id = ?
-- params: (1,)

DELETE FROM engineers WHERE engineers.id = ?
-- params: (2,)

SELECT people.id, people.name, people.kind, people.guide_id 
FROM people ORDER BY people.name
-- params: ()

DELETE FROM authors WHERE authors.id = ?
-- params: (1,)

DELETE FROM translators WHERE translators.id = ?
-- params: (2,)

DELETE FROM guides WHERE guides.id = ?
-- params: (3,)

DELETE FROM people WHERE people.id = ?
-- params: [(1,), (2,), (3,), (4,)]

COMMIT


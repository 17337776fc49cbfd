BEGIN (implicit)

PRAGMA main.table_info("teams")
-- params: ()

PRAGMA temp.table_info("teams")
-- params: ()

PRAGMA main.table_info("people")
-- params: ()

PRAGMA temp.table_info("people")
-- params: ()

PRAGMA main.table_info("coders")
-- params: ()

PRAGMA temp.table_info("coders")
-- params: ()

PRAGMA main.table_info("bosses")
-- params: ()

PRAGMA temp.table_info("bosses")
-- params: ()

CREATE TABLE teams (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE people (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	type VARCHAR NOT NULL, 
	team_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(team_id) REFERENCES teams (id)
)
-- params: ()

CREATE TABLE coders (
	id INTEGER NOT NULL, 
	language VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(id) REFERENCES people (id)
)
-- params: ()

CREATE TABLE bosses (
	id INTEGER NOT NULL, 
	golf VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(id) REFERENCES people (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO teams (name) VALUES (?)
-- params: ('t',)

INSERT INTO people (name, type, team_id) VALUES (?, ?, ?) RETURNING id
-- params: ('c', 'coder', 1)

INSERT INTO people (name, type, team_id) VALUES (?, ?, ?) RETURNING id
-- params: ('b', 'boss', 1)

INSERT INTO people (name, type, team_id) VALUES (?, ?, ?) RETURNING id
-- params: ('p', 'person', 1)

INSERT INTO coders (id, language) VALUES (?, ?)
-- params: (1, 'py')

INSERT INTO bosses (id, golf) VALUES (?, ?)
-- params: (2, 'old')

COMMIT

BEGIN (implicit)

SELECT people.id, people.name, people.type, people.team_id, coders.id AS id_1, coders.language, bosses.id AS id_2, bosses.golf 
FROM people LEFT OUTER JOIN coders ON people.id = coders.id LEFT OUTER JOIN bosses ON people.id = bosses.id ORDER BY people.id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT people.id, people.name, people.type, people.team_id, coders.id AS id_1, coders.language, bosses.id AS id_2, bosses.golf 
FROM people LEFT OUTER JOIN coders ON people.id = coders.id LEFT OUTER JOIN bosses ON people.id = bosses.id 
WHERE coders.language = ? OR bosses.golf = ? ORDER BY people.id
-- params: ('py', 'old')

SELECT people_1.name, coders_1.language 
FROM people AS people_1 LEFT OUTER JOIN coders AS coders_1 ON people_1.id = coders_1.id ORDER BY people_1.id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT teams.id, teams.name, people_1.id AS id_1, people_1.name AS name_1, people_1.type, people_1.team_id, coders_1.id AS id_2, coders_1.language, bosses_1.id AS id_3, bosses_1.golf 
FROM teams LEFT OUTER JOIN (people AS people_1 LEFT OUTER JOIN coders AS coders_1 ON people_1.id = coders_1.id LEFT OUTER JOIN bosses AS bosses_1 ON people_1.id = bosses_1.id) ON teams.id = people_1.team_id ORDER BY people_1.id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT teams.name, coders.language 
FROM teams JOIN (people JOIN coders ON people.id = coders.id) ON teams.id = people.team_id
-- params: ()

SELECT teams.id, teams.name 
FROM teams 
WHERE EXISTS (SELECT 1 
FROM people JOIN bosses ON people.id = bosses.id 
WHERE teams.id = people.team_id AND bosses.golf = ?)
-- params: ('old',)

SELECT coders.id, people.id AS id_1, people.name, people.type, people.team_id, coders.language 
FROM people JOIN coders ON people.id = coders.id
-- params: ()

SELECT people.id, people.name, people.type, people.team_id 
FROM people 
WHERE people.id = ?
-- params: (2,)

SELECT bosses.golf AS bosses_golf 
FROM bosses 
WHERE ? = bosses.id
-- params: (2,)

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("skills")
-- params: ()

PRAGMA temp.table_info("skills")
-- params: ()

PRAGMA main.table_info("heroes")
-- params: ()

PRAGMA temp.table_info("heroes")
-- params: ()

CREATE TABLE heroes (
	id INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE skills (
	id INTEGER NOT NULL, 
	hero_id INTEGER, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(hero_id) REFERENCES heroes (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO heroes DEFAULT VALUES
-- params: ()

INSERT INTO skills (hero_id, name) VALUES (?, ?) RETURNING id
-- params: (1, 'fly')

INSERT INTO skills (hero_id, name) VALUES (?, ?) RETURNING id
-- params: (1, 'run')

UPDATE skills SET hero_id=? WHERE skills.id = ?
-- params: (None, 2)

INSERT INTO skills (hero_id, name) VALUES (?, ?)
-- params: (1, 'swim')

COMMIT

BEGIN (implicit)

SELECT heroes.id 
FROM heroes 
WHERE heroes.id = ?
-- params: (1,)

SELECT skills.id, skills.hero_id, skills.name 
FROM skills 
WHERE ? = skills.hero_id
-- params: (1,)

SELECT skills.hero_id 
FROM skills ORDER BY skills.name
-- params: ()

UPDATE skills SET hero_id=? WHERE skills.id = ?
-- params: (None, 1)

INSERT INTO skills (hero_id, name) VALUES (?, ?)
-- params: (1, 'jump')

UPDATE skills SET hero_id=? WHERE skills.id = ?
-- params: (None, 3)

SELECT skills.id, skills.name 
FROM skills 
WHERE skills.id = ?
-- params: (2,)

UPDATE skills SET hero_id=? WHERE skills.id = ?
-- params: [(1, 2), (None, 4)]

SELECT skills.id, skills.hero_id, skills.name 
FROM skills 
WHERE skills.id = ?
-- params: (2,)

UPDATE skills SET hero_id=? WHERE skills.id = ?
-- params: [(1, 1), (None, 2)]

COMMIT

BEGIN (implicit)

SELECT skills.name, skills.hero_id 
FROM skills ORDER BY skills.name
-- params: ()

SELECT heroes.id 
FROM heroes 
WHERE heroes.id = ?
-- params: (1,)

SELECT skills.id, skills.hero_id, skills.name 
FROM skills 
WHERE ? = skills.hero_id
-- params: (1,)

UPDATE skills SET hero_id=? WHERE skills.id = ?
-- params: (None, 1)

COMMIT

BEGIN (implicit)

SELECT heroes.id 
FROM heroes 
WHERE heroes.id = ?
-- params: (1,)

SELECT skills.id, skills.hero_id, skills.name 
FROM skills 
WHERE ? = skills.hero_id
-- params: (1,)

SELECT skills.id, skills.hero_id, skills.name 
FROM skills 
WHERE skills.id = ?
-- params: (1,)

ROLLBACK


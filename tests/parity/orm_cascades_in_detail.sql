BEGIN (implicit)

PRAGMA main.table_info("owners")
-- params: ()

PRAGMA temp.table_info("owners")
-- params: ()

PRAGMA main.table_info("pets")
-- params: ()

PRAGMA temp.table_info("pets")
-- params: ()

CREATE TABLE owners (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE pets (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	n_id INTEGER, 
	m_id INTEGER, 
	e_id INTEGER, 
	a_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(n_id) REFERENCES owners (id), 
	FOREIGN KEY(m_id) REFERENCES owners (id), 
	FOREIGN KEY(e_id) REFERENCES owners (id), 
	FOREIGN KEY(a_id) REFERENCES owners (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO owners (name) VALUES (?)
-- params: ('o',)

INSERT INTO pets (name, n_id, m_id, e_id, a_id) VALUES (?, ?, ?, ?, ?) RETURNING id
-- params: ('m', None, 1, None, None)

INSERT INTO pets (name, n_id, m_id, e_id, a_id) VALUES (?, ?, ?, ?, ?) RETURNING id
-- params: ('e', None, None, 1, None)

INSERT INTO pets (name, n_id, m_id, e_id, a_id) VALUES (?, ?, ?, ?, ?) RETURNING id
-- params: ('a', None, None, None, 1)

SELECT pets.name 
FROM pets ORDER BY pets.name
-- params: ()

INSERT INTO pets (name, n_id, m_id, e_id, a_id) VALUES (?, ?, ?, ?, ?)
-- params: ('n', 1, None, None, None)

COMMIT

BEGIN (implicit)

SELECT owners.id, owners.name 
FROM owners 
WHERE owners.id = ?
-- params: (1,)

SELECT pets.id, pets.name, pets.n_id, pets.m_id, pets.e_id, pets.a_id 
FROM pets 
WHERE ? = pets.n_id
-- params: (1,)

SELECT pets.id, pets.name, pets.n_id, pets.m_id, pets.e_id, pets.a_id 
FROM pets 
WHERE ? = pets.m_id
-- params: (1,)

SELECT pets.id, pets.name, pets.n_id, pets.m_id, pets.e_id, pets.a_id 
FROM pets 
WHERE ? = pets.e_id
-- params: (1,)

SELECT pets.id, pets.name, pets.n_id, pets.m_id, pets.e_id, pets.a_id 
FROM pets 
WHERE ? = pets.a_id
-- params: (1,)

SELECT owners.id, owners.name 
FROM owners 
WHERE owners.id = ?
-- params: (1,)

SELECT pets.id, pets.name, pets.n_id, pets.m_id, pets.e_id, pets.a_id 
FROM pets 
WHERE ? = pets.n_id
-- params: (1,)

SELECT pets.id, pets.name, pets.n_id, pets.m_id, pets.e_id, pets.a_id 
FROM pets 
WHERE ? = pets.m_id
-- params: (1,)

SELECT pets.id, pets.name, pets.n_id, pets.m_id, pets.e_id, pets.a_id 
FROM pets 
WHERE ? = pets.e_id
-- params: (1,)

SELECT pets.id, pets.name, pets.n_id, pets.m_id, pets.e_id, pets.a_id 
FROM pets 
WHERE ? = pets.a_id
-- params: (1,)

SELECT owners.id, owners.name 
FROM owners 
WHERE owners.id = ?
-- params: (1,)

SELECT pets.id, pets.name, pets.n_id, pets.m_id, pets.e_id, pets.a_id 
FROM pets 
WHERE ? = pets.m_id
-- params: (1,)

SELECT pets.id, pets.name, pets.n_id, pets.m_id, pets.e_id, pets.a_id 
FROM pets 
WHERE ? = pets.a_id
-- params: (1,)

SELECT pets.id, pets.name, pets.n_id, pets.m_id, pets.e_id, pets.a_id 
FROM pets 
WHERE ? = pets.n_id
-- params: (1,)

SELECT pets.id, pets.name, pets.n_id, pets.m_id, pets.e_id, pets.a_id 
FROM pets 
WHERE ? = pets.e_id
-- params: (1,)

UPDATE pets SET m_id=? WHERE pets.id = ?
-- params: (None, 1)

UPDATE pets SET e_id=? WHERE pets.id = ?
-- params: (None, 2)

UPDATE pets SET n_id=? WHERE pets.id = ?
-- params: (None, 4)

DELETE FROM pets WHERE pets.id = ?
-- params: (3,)

DELETE FROM owners WHERE owners.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT pets.name, pets.n_id, pets.m_id, pets.e_id 
FROM pets ORDER BY pets.name
-- params: ()

ROLLBACK


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
	owner_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(owner_id) REFERENCES owners (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO owners (name) VALUES (?)
-- params: ('ann',)

INSERT INTO pets (name, owner_id) VALUES (?, ?) RETURNING id
-- params: ('kit', 1)

INSERT INTO pets (name, owner_id) VALUES (?, ?) RETURNING id
-- params: ('rex', None)

INSERT INTO pets (name, owner_id) VALUES (?, ?) RETURNING id
-- params: ('tom', None)

COMMIT

BEGIN (implicit)

SELECT owners.id, owners.name 
FROM owners 
WHERE owners.id = ?
-- params: (1,)

SELECT pets.id, pets.name, pets.owner_id 
FROM pets 
WHERE ? = pets.owner_id
-- params: (1,)

SELECT pets.id, pets.name, pets.owner_id 
FROM pets 
WHERE pets.id = ?
-- params: (2,)

COMMIT

BEGIN (implicit)

SELECT owners.id, owners.name 
FROM owners 
WHERE owners.id = ?
-- params: (1,)

SELECT pets.id, pets.name, pets.owner_id 
FROM pets 
WHERE ? = pets.owner_id
-- params: (1,)

SELECT pets.id, pets.name, pets.owner_id 
FROM pets 
WHERE pets.id = ?
-- params: (2,)

UPDATE pets SET owner_id=? WHERE pets.id = ?
-- params: (1, 2)

COMMIT

BEGIN (implicit)

SELECT pets.id, pets.name, pets.owner_id 
FROM pets 
WHERE pets.id = ?
-- params: (2,)

UPDATE pets SET name=?, owner_id=? WHERE pets.id = ?
-- params: ('max', None, 2)

COMMIT

BEGIN (implicit)

SELECT owners.id, owners.name 
FROM owners 
WHERE owners.id = ?
-- params: (1,)

SELECT pets.id, pets.name, pets.owner_id 
FROM pets 
WHERE ? = pets.owner_id
-- params: (1,)

ROLLBACK


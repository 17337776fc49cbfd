BEGIN (implicit)

PRAGMA main.table_info("dogs")
-- params: ()

PRAGMA temp.table_info("dogs")
-- params: ()

PRAGMA main.table_info("owners")
-- params: ()

PRAGMA temp.table_info("owners")
-- params: ()

CREATE TABLE owners (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE dogs (
	id INTEGER NOT NULL, 
	dog_name VARCHAR, 
	owner_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(owner_id) REFERENCES owners (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO owners (name) VALUES (?)
-- params: ('kim',)

INSERT INTO dogs (dog_name, owner_id) VALUES (?, ?) RETURNING id
-- params: ('rex', 1)

INSERT INTO dogs (dog_name, owner_id) VALUES (?, ?) RETURNING id
-- params: ('bella', 1)

COMMIT

BEGIN (implicit)

SELECT owners.id, owners.name 
FROM owners 
WHERE owners.id = ?
-- params: (1,)

SELECT dogs.id, dogs.dog_name, dogs.owner_id 
FROM dogs 
WHERE ? = dogs.owner_id ORDER BY dogs.id
-- params: (1,)

SELECT dogs.id, dogs.dog_name, dogs.owner_id 
FROM dogs 
WHERE dogs.dog_name = ?
-- params: ('bella',)

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("zoos")
-- params: ()

PRAGMA temp.table_info("zoos")
-- params: ()

PRAGMA main.table_info("animals")
-- params: ()

PRAGMA temp.table_info("animals")
-- params: ()

PRAGMA main.table_info("birds")
-- params: ()

PRAGMA temp.table_info("birds")
-- params: ()

PRAGMA main.table_info("meals")
-- params: ()

PRAGMA temp.table_info("meals")
-- params: ()

PRAGMA main.table_info("nests")
-- params: ()

PRAGMA temp.table_info("nests")
-- params: ()

CREATE TABLE zoos (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE animals (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	zoo_id INTEGER, 
	lives INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(zoo_id) REFERENCES zoos (id)
)
-- params: ()

CREATE TABLE birds (
	id INTEGER NOT NULL, 
	wingspan INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(id) REFERENCES animals (id)
)
-- params: ()

CREATE TABLE meals (
	id INTEGER NOT NULL, 
	food VARCHAR NOT NULL, 
	animal_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(animal_id) REFERENCES animals (id)
)
-- params: ()

CREATE TABLE nests (
	id INTEGER NOT NULL, 
	bird_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bird_id) REFERENCES birds (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO zoos (name) VALUES (?)
-- params: ('z',)

INSERT INTO animals (name, kind, zoo_id) VALUES (?, ?, ?)
-- params: ('owl', 'bird', 1)

INSERT INTO birds (id, wingspan) VALUES (?, ?)
-- params: (1, 90)

INSERT INTO nests (bird_id) VALUES (?)
-- params: (1,)

INSERT INTO animals (name, kind, zoo_id, lives) VALUES (?, ?, ?, ?)
-- params: ('leo', 'cat', 1, 7)

INSERT INTO meals (food, animal_id) VALUES (?, ?)
-- params: ('fish', 2)

INSERT INTO animals (name, kind, zoo_id) VALUES (?, ?, ?)
-- params: ('yak', 'animal', 1)

INSERT INTO animals (name, kind, zoo_id) VALUES (?, ?, ?)
-- params: ('tit', 'bird', 1)

INSERT INTO birds (id, wingspan) VALUES (?, ?)
-- params: (4, 20)

COMMIT

BEGIN (implicit)

SELECT zoos.id, zoos.name 
FROM zoos 
WHERE zoos.id = ?
-- params: (1,)

SELECT animals.id, animals.name, animals.kind, animals.zoo_id 
FROM animals 
WHERE ? = animals.zoo_id ORDER BY animals.id
-- params: (1,)

SELECT birds.id, animals.id, animals.name, animals.kind, animals.zoo_id, birds.wingspan 
FROM animals JOIN birds ON animals.id = birds.id 
WHERE ? = animals.zoo_id ORDER BY birds.id
-- params: (1,)

SELECT meals.id, meals.food, meals.animal_id 
FROM meals
-- params: ()

SELECT nests.id, nests.bird_id 
FROM nests
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT zoos.id, zoos.name 
FROM zoos
-- params: ()

SELECT animals.zoo_id, animals.id, animals.name, animals.kind 
FROM animals 
WHERE animals.zoo_id IN (?) ORDER BY animals.id
-- params: (1,)

SELECT meals.animal_id, meals.id, meals.food 
FROM meals 
WHERE meals.animal_id IN (?, ?, ?, ?) ORDER BY meals.id
-- params: (1, 2, 3, 4)

ROLLBACK

BEGIN (implicit)

SELECT zoos.id, zoos.name, birds_1.id AS id_1, animals_1.id AS id_2, animals_1.name AS name_1, animals_1.kind, animals_1.zoo_id, birds_1.wingspan 
FROM zoos LEFT OUTER JOIN (animals AS animals_1 JOIN birds AS birds_1 ON animals_1.id = birds_1.id) ON zoos.id = animals_1.zoo_id ORDER BY birds_1.id
-- params: ()

SELECT nests.bird_id, nests.id 
FROM nests 
WHERE nests.bird_id IN (?, ?)
-- params: (1, 4)

SELECT zoos.name, birds.wingspan 
FROM zoos JOIN (animals JOIN birds ON animals.id = birds.id) ON zoos.id = animals.zoo_id ORDER BY birds.id
-- params: ()

SELECT zoos.name 
FROM zoos 
WHERE EXISTS (SELECT 1 
FROM animals 
WHERE zoos.id = animals.zoo_id AND animals.kind IN (?) AND animals.lives > ? AND animals.kind IN (?))
-- params: ('cat', 5, 'cat')

SELECT birds.id, animals.id AS id_1, animals.name, animals.kind, animals.zoo_id, birds.wingspan 
FROM animals JOIN birds ON animals.id = birds.id JOIN nests ON birds.id = nests.bird_id
-- params: ()

SELECT animals.id, animals.name, animals.kind, animals.zoo_id 
FROM animals 
WHERE ? = animals.zoo_id AND animals.kind != ? ORDER BY animals.id
-- params: (1, 'bird')

SELECT animals.id, animals.name, animals.kind, animals.zoo_id 
FROM animals 
WHERE ? = animals.zoo_id ORDER BY animals.id
-- params: (1,)

SELECT meals.id, meals.food, meals.animal_id 
FROM meals 
WHERE ? = meals.animal_id ORDER BY meals.id
-- params: (1,)

DELETE FROM nests WHERE nests.id = ?
-- params: (1,)

DELETE FROM birds WHERE birds.id = ?
-- params: (1,)

DELETE FROM animals WHERE animals.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT zoos.id, zoos.name, birds_1.id AS id_1, animals_1.id AS id_2, animals_1.name AS name_1, animals_1.kind, animals_1.zoo_id, birds_1.wingspan 
FROM zoos LEFT OUTER JOIN (animals AS animals_1 JOIN birds AS birds_1 ON animals_1.id = birds_1.id) ON zoos.id = animals_1.zoo_id 
WHERE zoos.id = ? ORDER BY birds_1.id
-- params: (1,)

SELECT nests.id, nests.bird_id 
FROM nests 
WHERE ? = nests.bird_id
-- params: (4,)

SELECT animals.id, animals.name, animals.kind, animals.zoo_id 
FROM animals 
WHERE ? = animals.zoo_id ORDER BY animals.id
-- params: (1,)

SELECT nests.id, nests.bird_id 
FROM nests
-- params: ()

SELECT meals.id, meals.food, meals.animal_id 
FROM meals 
WHERE ? = meals.animal_id ORDER BY meals.id
-- params: (2,)

SELECT meals.id, meals.food, meals.animal_id 
FROM meals 
WHERE ? = meals.animal_id ORDER BY meals.id
-- params: (3,)

SELECT meals.id, meals.food, meals.animal_id 
FROM meals 
WHERE ? = meals.animal_id ORDER BY meals.id
-- params: (4,)

DELETE FROM meals WHERE meals.id = ?
-- params: (1,)

DELETE FROM birds WHERE birds.id = ?
-- params: (4,)

DELETE FROM animals WHERE animals.id = ?
-- params: [(2,), (3,), (4,)]

DELETE FROM zoos WHERE zoos.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT animals.id, animals.name, animals.kind, animals.zoo_id 
FROM animals
-- params: ()

SELECT meals.id, meals.food, meals.animal_id 
FROM meals
-- params: ()

ROLLBACK


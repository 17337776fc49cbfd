BEGIN (implicit)

PRAGMA main.table_info("film_genres")
-- params: ()

PRAGMA temp.table_info("film_genres")
-- params: ()

PRAGMA main.table_info("film_actors")
-- params: ()

PRAGMA temp.table_info("film_actors")
-- params: ()

PRAGMA main.table_info("films")
-- params: ()

PRAGMA temp.table_info("films")
-- params: ()

PRAGMA main.table_info("genres")
-- params: ()

PRAGMA temp.table_info("genres")
-- params: ()

PRAGMA main.table_info("actors")
-- params: ()

PRAGMA temp.table_info("actors")
-- params: ()

CREATE TABLE films (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE genres (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE actors (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE film_genres (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	note VARCHAR(10) DEFAULT '-', 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES films (id), 
	FOREIGN KEY(right_id) REFERENCES genres (id)
)
-- params: ()

CREATE TABLE film_actors (
	left_id INTEGER NOT NULL, 
	right_id INTEGER NOT NULL, 
	note VARCHAR(10) DEFAULT '-', 
	PRIMARY KEY (left_id, right_id), 
	FOREIGN KEY(left_id) REFERENCES films (id) ON DELETE CASCADE, 
	FOREIGN KEY(right_id) REFERENCES actors (id) ON DELETE CASCADE
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO actors (name) VALUES (?)
-- params: ('zoe',)

INSERT INTO films (name) VALUES (?)
-- params: ('f',)

INSERT INTO genres (name) VALUES (?)
-- params: ('noir',)

INSERT INTO film_actors (left_id, right_id) VALUES (?, ?)
-- params: (1, 1)

INSERT INTO film_genres (left_id, right_id) VALUES (?, ?)
-- params: (1, 1)

INSERT INTO actors (name) VALUES (?)
-- params: ('abe',)

INSERT INTO film_actors (left_id, right_id) VALUES (?, ?)
-- params: (1, 2)

COMMIT

BEGIN (implicit)

SELECT film_genres.left_id, film_genres.right_id, film_genres.note 
FROM film_genres ORDER BY film_genres.left_id, film_genres.right_id
-- params: ()

SELECT film_actors.left_id, film_actors.right_id, film_actors.note 
FROM film_actors ORDER BY film_actors.left_id, film_actors.right_id
-- params: ()

SELECT films.id, films.name 
FROM films 
WHERE films.id = ?
-- params: (1,)

SELECT actors.id, actors.name 
FROM actors, film_actors 
WHERE ? = film_actors.left_id AND actors.id = film_actors.right_id ORDER BY actors.name
-- params: (1,)

SELECT actors.id, actors.name 
FROM actors, film_actors 
WHERE ? = film_actors.left_id AND actors.id = film_actors.right_id
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT film_actors.left_id, film_actors.right_id, film_actors.note 
FROM film_actors ORDER BY film_actors.left_id, film_actors.right_id
-- params: ()

SELECT films.id, films.name 
FROM films 
WHERE films.id = ?
-- params: (1,)

SELECT actors.id, actors.name 
FROM actors, film_actors 
WHERE ? = film_actors.left_id AND actors.id = film_actors.right_id ORDER BY actors.name
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT film_actors.left_id, film_actors.right_id, film_actors.note 
FROM film_actors ORDER BY film_actors.left_id, film_actors.right_id
-- params: ()

SELECT films.id, films.name 
FROM films 
WHERE films.id = ?
-- params: (1,)

SELECT actors.id, actors.name 
FROM actors, film_actors 
WHERE ? = film_actors.left_id AND actors.id = film_actors.right_id ORDER BY actors.name
-- params: (1,)

DELETE FROM film_actors WHERE film_actors.left_id = ? AND film_actors.right_id = ?
-- params: (1, 1)

COMMIT

BEGIN (implicit)

SELECT films.id, films.name 
FROM films 
WHERE films.id = ?
-- params: (1,)

SELECT actors.id, actors.name 
FROM actors, film_actors 
WHERE ? = film_actors.left_id AND actors.id = film_actors.right_id ORDER BY actors.name
-- params: (1,)

SELECT film_actors.left_id, film_actors.right_id, film_actors.note 
FROM film_actors ORDER BY film_actors.left_id, film_actors.right_id
-- params: ()

SELECT actors.id, actors.name 
FROM actors 
WHERE actors.id = ?
-- params: (1,)

DELETE FROM actors WHERE actors.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT films.id, films.name 
FROM films 
WHERE films.id = ?
-- params: (1,)

SELECT genres.id, genres.name 
FROM genres, film_genres 
WHERE ? = film_genres.left_id AND genres.id = film_genres.right_id
-- params: (1,)

DELETE FROM film_genres WHERE film_genres.left_id = ? AND film_genres.right_id = ?
-- params: (1, 1)

DELETE FROM films WHERE films.id = ?
-- params: (1,)

DELETE FROM genres WHERE genres.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT film_genres.left_id, film_genres.right_id, film_genres.note 
FROM film_genres ORDER BY film_genres.left_id, film_genres.right_id
-- params: ()

SELECT film_actors.left_id, film_actors.right_id, film_actors.note 
FROM film_actors ORDER BY film_actors.left_id, film_actors.right_id
-- params: ()

SELECT genres.name 
FROM genres
-- params: ()

SELECT actors.name 
FROM actors
-- params: ()

INSERT INTO actors (name) VALUES (?)
-- params: ('ida',)

INSERT INTO films (name) VALUES (?)
-- params: ('g',)

INSERT INTO film_actors (left_id, right_id) VALUES (?, ?)
-- params: (1, 3)

COMMIT

BEGIN (implicit)

SELECT films.id, films.name 
FROM films 
WHERE films.id = ?
-- params: (1,)

SELECT actors.id, actors.name 
FROM actors, film_actors 
WHERE ? = film_actors.left_id AND actors.id = film_actors.right_id ORDER BY actors.name
-- params: (1,)

DELETE FROM film_actors
-- params: ()

DELETE FROM film_actors WHERE film_actors.left_id = ? AND film_actors.right_id = ?
-- params: (1, 3)

ROLLBACK


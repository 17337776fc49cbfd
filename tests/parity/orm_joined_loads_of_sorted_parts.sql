BEGIN (implicit)

PRAGMA main.table_info("bands")
-- params: ()

PRAGMA temp.table_info("bands")
-- params: ()

PRAGMA main.table_info("songs")
-- params: ()

PRAGMA temp.table_info("songs")
-- params: ()

CREATE TABLE bands (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	city VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE songs (
	id INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	band_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(band_id) REFERENCES bands (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO bands (name, city) VALUES (?, ?) RETURNING id
-- params: ('c', 'Rome')

INSERT INTO bands (name, city) VALUES (?, ?) RETURNING id
-- params: ('a', 'bonn')

INSERT INTO bands (name, city) VALUES (?, ?) RETURNING id
-- params: ('B', 'Oslo')

INSERT INTO songs (title, band_id) VALUES (?, ?) RETURNING id
-- params: ('x', 1)

INSERT INTO songs (title, band_id) VALUES (?, ?) RETURNING id
-- params: ('w', 1)

INSERT INTO songs (title, band_id) VALUES (?, ?) RETURNING id
-- params: ('z', 2)

COMMIT

BEGIN (implicit)

SELECT anon_1.id, anon_1.name, songs_1.id AS id_1, songs_1.title, songs_1.band_id 
FROM (SELECT bands.id AS id, bands.name AS name 
FROM bands ORDER BY bands.name
 LIMIT ? OFFSET ?) AS anon_1 LEFT OUTER JOIN songs AS songs_1 ON anon_1.id = songs_1.band_id ORDER BY anon_1.name, songs_1.id
-- params: (2, 0)

ROLLBACK

BEGIN (implicit)

SELECT anon_1.id, anon_1.name, anon_1.city, songs_1.id AS id_1, songs_1.title, songs_1.band_id 
FROM (SELECT bands.id AS id, bands.name AS name, bands.city AS city 
FROM bands ORDER BY bands.city
 LIMIT ? OFFSET ?) AS anon_1 LEFT OUTER JOIN songs AS songs_1 ON anon_1.id = songs_1.band_id ORDER BY anon_1.city, songs_1.id
-- params: (2, 0)

ROLLBACK

BEGIN (implicit)

SELECT anon_1.id, anon_1.name, anon_1.city, songs_1.id AS id_1, songs_1.title, songs_1.band_id 
FROM (SELECT bands.id AS id, bands.name AS name, bands.city AS city 
FROM bands ORDER BY bands.city DESC, bands.name ASC
 LIMIT ? OFFSET ?) AS anon_1 LEFT OUTER JOIN songs AS songs_1 ON anon_1.id = songs_1.band_id ORDER BY anon_1.city DESC, anon_1.name ASC, songs_1.id
-- params: (2, 0)

ROLLBACK

BEGIN (implicit)

SELECT anon_1.id, anon_1.name, anon_1.city, songs_1.id AS id_1, songs_1.title, songs_1.band_id 
FROM (SELECT bands.id AS id, bands.name AS name, bands.city AS city 
FROM bands ORDER BY bands.city DESC NULLS LAST
 LIMIT ? OFFSET ?) AS anon_1 LEFT OUTER JOIN songs AS songs_1 ON anon_1.id = songs_1.band_id ORDER BY anon_1.city DESC NULLS LAST, songs_1.id
-- params: (2, 0)

ROLLBACK

BEGIN (implicit)

SELECT anon_1.id, anon_1.name, anon_1.lower_1, songs_1.id AS id_1, songs_1.title, songs_1.band_id 
FROM (SELECT bands.id AS id, bands.name AS name, lower(bands.city) AS lower_1 
FROM bands ORDER BY lower(bands.city)
 LIMIT ? OFFSET ?) AS anon_1 LEFT OUTER JOIN songs AS songs_1 ON anon_1.id = songs_1.band_id ORDER BY anon_1.lower_1, songs_1.id
-- params: (2, 0)

ROLLBACK

BEGIN (implicit)

SELECT anon_1.id, anon_1.name, anon_1.anon_2, songs_1.id AS id_1, songs_1.title, songs_1.band_id 
FROM (SELECT bands.id AS id, bands.name AS name, -bands.id + ? AS anon_2 
FROM bands ORDER BY -bands.id + ?
 LIMIT ? OFFSET ?) AS anon_1 LEFT OUTER JOIN songs AS songs_1 ON anon_1.id = songs_1.band_id ORDER BY anon_1.anon_2, songs_1.id
-- params: (1, 1, 2, 0)

ROLLBACK

BEGIN (implicit)

SELECT anon_1.id, anon_1.name, anon_1.anon_2, songs_1.id AS id_1, songs_1.title, songs_1.band_id 
FROM (SELECT bands.id AS id, bands.name AS name, CASE WHEN (bands.city = ?) THEN ? ELSE ? END AS anon_2 
FROM bands ORDER BY CASE WHEN (bands.city = ?) THEN ? ELSE ? END, bands.id
 LIMIT ? OFFSET ?) AS anon_1 LEFT OUTER JOIN songs AS songs_1 ON anon_1.id = songs_1.band_id ORDER BY anon_1.anon_2, anon_1.id, songs_1.id
-- params: ('Oslo', 1, 2, 'Oslo', 1, 2, 2, 0)

ROLLBACK

BEGIN (implicit)

SELECT anon_1.id, anon_1.name, anon_1.anon_2, songs_1.id AS id_1, songs_1.title, songs_1.band_id 
FROM (SELECT bands.id AS id, bands.name AS name, bands.name COLLATE "NOCASE" AS anon_2 
FROM bands ORDER BY bands.name COLLATE "NOCASE"
 LIMIT ? OFFSET ?) AS anon_1 LEFT OUTER JOIN songs AS songs_1 ON anon_1.id = songs_1.band_id ORDER BY anon_1.anon_2, songs_1.id
-- params: (2, 0)

ROLLBACK

BEGIN (implicit)

SELECT anon_1.id, anon_1.name, songs_1.id AS id_1, songs_1.title, songs_1.band_id 
FROM (SELECT bands.id AS id, bands.name AS name 
FROM bands ORDER BY name
 LIMIT ? OFFSET ?) AS anon_1 LEFT OUTER JOIN songs AS songs_1 ON anon_1.id = songs_1.band_id ORDER BY name, songs_1.id
-- params: (2, 0)

ROLLBACK

BEGIN (implicit)

SELECT anon_1.id, anon_1.name, songs_1.id AS id_1, songs_1.title, songs_1.band_id 
FROM (SELECT bands.id AS id, bands.name AS name 
FROM bands ORDER BY bands.name
 LIMIT ? OFFSET ?) AS anon_1 LEFT OUTER JOIN songs AS songs_1 ON anon_1.id = songs_1.band_id ORDER BY anon_1.name, songs_1.id
-- params: (2, 0)

SELECT bands.name 
FROM bands 
WHERE bands.id = ?
-- params: (3,)

SELECT bands.name 
FROM bands 
WHERE bands.id = ?
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT anon_1.id, anon_1.name, anon_1.title, songs_1.id AS id_1, songs_1.title AS title_1, songs_1.band_id 
FROM (SELECT bands.id AS id, bands.name AS name, songs.title AS title 
FROM bands JOIN songs ON bands.id = songs.band_id ORDER BY songs.title
 LIMIT ? OFFSET ?) AS anon_1 LEFT OUTER JOIN songs AS songs_1 ON anon_1.id = songs_1.band_id ORDER BY anon_1.title, songs_1.id
-- params: (2, 0)

ROLLBACK

BEGIN (implicit)

SELECT anon_1.id, anon_1.name, anon_1.count_1, songs_1.id AS id_1, songs_1.title, songs_1.band_id 
FROM (SELECT bands.id AS id, bands.name AS name, count(songs.id) AS count_1 
FROM bands JOIN songs ON bands.id = songs.band_id GROUP BY bands.id ORDER BY count(songs.id)
 LIMIT ? OFFSET ?) AS anon_1 LEFT OUTER JOIN songs AS songs_1 ON anon_1.id = songs_1.band_id ORDER BY anon_1.count_1, songs_1.id
-- params: (2, 0)

ROLLBACK

BEGIN (implicit)

SELECT anon_1.id, anon_1.name, anon_1.lower_1, songs_1.id AS id_1, songs_1.title, songs_1.band_id 
FROM (SELECT bands.id AS id, bands.name AS name, lower(bands.name) AS lower_1 
FROM bands ORDER BY lower(bands.name)
 LIMIT ? OFFSET ?) AS anon_1 LEFT OUTER JOIN songs AS songs_1 ON anon_1.id = songs_1.band_id ORDER BY anon_1.lower_1, songs_1.id
-- params: (-1, 1)

ROLLBACK

BEGIN (implicit)

SELECT anon_1.id, anon_1.name, songs_1.id AS id_1, songs_1.title, songs_1.band_id 
FROM (SELECT DISTINCT bands.id AS id, bands.name AS name 
FROM bands ORDER BY bands.name) AS anon_1 LEFT OUTER JOIN songs AS songs_1 ON anon_1.id = songs_1.band_id ORDER BY anon_1.name, songs_1.id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT anon_1.id, anon_1.name, anon_1.length, songs_1.id AS id_1, songs_1.title, songs_1.band_id 
FROM (SELECT bands.id AS id, bands.name AS name, length(bands.city) AS length 
FROM bands ORDER BY length, bands.id
 LIMIT ? OFFSET ?) AS anon_1 LEFT OUTER JOIN songs AS songs_1 ON anon_1.id = songs_1.band_id ORDER BY anon_1.length, anon_1.id, songs_1.id
-- params: (2, 0)

ROLLBACK

BEGIN (implicit)

SELECT anon_1.id, anon_1.name, anon_1.length_1, songs_1.id AS id_1, songs_1.title, songs_1.band_id 
FROM (SELECT bands.id AS id, bands.name AS name, length(bands.city) AS length_1 
FROM bands ORDER BY length(bands.city), bands.id
 LIMIT ? OFFSET ?) AS anon_1 LEFT OUTER JOIN songs AS songs_1 ON anon_1.id = songs_1.band_id ORDER BY anon_1.length_1, anon_1.id, songs_1.id
-- params: (2, 0)

ROLLBACK

BEGIN (implicit)

SELECT anon_1.id, anon_1.name, anon_1.name AS name_1, anon_1.city, songs_1.id AS id_1, songs_1.title, songs_1.band_id 
FROM (SELECT bands.id AS id, bands.name AS name, bands.name AS name__1, bands.city AS city 
FROM bands ORDER BY bands.city
 LIMIT ? OFFSET ?) AS anon_1 LEFT OUTER JOIN songs AS songs_1 ON anon_1.id = songs_1.band_id ORDER BY anon_1.city, songs_1.id
-- params: (2, 0)

ROLLBACK


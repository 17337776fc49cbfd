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
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE songs (
	id INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	band_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(band_id) REFERENCES bands (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO bands (name) VALUES (?) RETURNING id
-- params: ('a',)

INSERT INTO bands (name) VALUES (?) RETURNING id
-- params: ('b',)

INSERT INTO songs (title, band_id) VALUES (?, ?)
-- params: ('both', 1)

UPDATE songs SET band_id=? WHERE songs.id = ?
-- params: (2, 1)

SELECT songs.id, songs.title, songs.band_id 
FROM songs 
WHERE ? = songs.band_id
-- params: (1,)

SELECT songs.id, songs.title, songs.band_id 
FROM songs 
WHERE ? = songs.band_id
-- params: (2,)

SELECT bands.id, bands.name 
FROM bands 
WHERE bands.id = ?
-- params: (1,)

SELECT bands.id, bands.name 
FROM bands 
WHERE bands.id = ?
-- params: (2,)

SELECT songs.id, songs.title, songs.band_id 
FROM songs 
WHERE ? = songs.band_id
-- params: (1,)

SELECT songs.id, songs.title, songs.band_id 
FROM songs 
WHERE ? = songs.band_id
-- params: (2,)

INSERT INTO songs (title, band_id) VALUES (?, ?)
-- params: ('by id', 1)

COMMIT

BEGIN (implicit)

SELECT bands.id, bands.name 
FROM bands 
WHERE bands.id = ?
-- params: (1,)

SELECT songs.id, songs.title, songs.band_id 
FROM songs 
WHERE ? = songs.band_id
-- params: (1,)

UPDATE songs SET band_id=? WHERE songs.id = ?
-- params: (None, 2)

UPDATE songs SET band_id=? WHERE songs.id = ?
-- params: (77, 2)

COMMIT

BEGIN (implicit)

SELECT songs.id, songs.title, songs.band_id 
FROM songs 
WHERE songs.id = ?
-- params: (2,)

SELECT bands.id, bands.name 
FROM bands 
WHERE bands.id = ?
-- params: (77,)

SELECT bands.id, bands.name 
FROM bands 
WHERE bands.id = ?
-- params: (1,)

SELECT songs.id, songs.title 
FROM songs 
WHERE songs.id = ?
-- params: (1,)

UPDATE songs SET band_id=? WHERE songs.id = ?
-- params: (1, 1)

COMMIT

BEGIN (implicit)

SELECT songs.id, songs.title, songs.band_id 
FROM songs 
WHERE songs.id = ?
-- params: (1,)

SELECT bands.id, bands.name 
FROM bands 
WHERE bands.id = ?
-- params: (1,)

SELECT bands.id, bands.name 
FROM bands 
WHERE bands.id = ?
-- params: (2,)

SELECT songs.id, songs.title, songs.band_id 
FROM songs 
WHERE ? = songs.band_id
-- params: (2,)

UPDATE songs SET band_id=? WHERE songs.id = ?
-- params: (2, 1)

DELETE FROM bands WHERE bands.id = ?
-- params: (2,)

COMMIT

BEGIN (implicit)

SELECT songs.id, songs.title, songs.band_id 
FROM songs 
WHERE songs.id = ?
-- params: (1,)

INSERT INTO songs (title, band_id) VALUES (?, ?)
-- params: ('before its band', 9)

INSERT INTO bands (id, name) VALUES (?, ?)
-- params: (9, 'late')

COMMIT

BEGIN (implicit)

SELECT songs.id, songs.title, songs.band_id 
FROM songs 
WHERE songs.id = ?
-- params: (3,)

SELECT bands.id, bands.name 
FROM bands 
WHERE bands.id = ?
-- params: (9,)

SELECT songs.id, songs.title, songs.band_id 
FROM songs 
WHERE ? = songs.band_id
-- params: (9,)

SELECT songs.band_id 
FROM songs ORDER BY songs.id
-- params: ()

ROLLBACK


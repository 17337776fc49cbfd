BEGIN (implicit)

PRAGMA main.table_info("albums")
-- params: ()

PRAGMA temp.table_info("albums")
-- params: ()

PRAGMA main.table_info("songs")
-- params: ()

PRAGMA temp.table_info("songs")
-- params: ()

CREATE TABLE albums (
	id INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE songs (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	album_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(album_id) REFERENCES albums (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO albums (title) VALUES (?) RETURNING id
-- params: ('a',)

INSERT INTO albums (title) VALUES (?) RETURNING id
-- params: ('b',)

COMMIT

BEGIN (implicit)

SELECT albums.id, albums.title 
FROM albums 
WHERE albums.id = ?
-- params: (1,)

INSERT INTO songs (name, album_id) VALUES (?, ?)
-- params: ('s1', 1)

SELECT albums.id, albums.title 
FROM albums 
WHERE albums.id = ?
-- params: (1,)

SELECT songs.id, songs.name, songs.album_id 
FROM songs 
WHERE ? = songs.album_id
-- params: (1,)

INSERT INTO songs (name, album_id) VALUES (?, ?)
-- params: ('s2', 1)

COMMIT

BEGIN (implicit)

SELECT albums.id, albums.title 
FROM albums 
WHERE albums.id = ?
-- params: (2,)

SELECT songs.id, songs.name 
FROM songs 
WHERE songs.id = ?
-- params: (1,)

UPDATE songs SET album_id=? WHERE songs.id = ?
-- params: (2, 1)

SELECT albums.id, albums.title 
FROM albums 
WHERE albums.id = ?
-- params: (2,)

SELECT songs.id, songs.name, songs.album_id 
FROM songs 
WHERE ? = songs.album_id
-- params: (2,)

SELECT albums.id, albums.title 
FROM albums 
WHERE albums.id = ?
-- params: (1,)

SELECT songs.id, songs.name, songs.album_id 
FROM songs 
WHERE ? = songs.album_id
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT albums.id, albums.title 
FROM albums 
WHERE albums.id = ?
-- params: (1,)

SELECT songs.id, songs.name, songs.album_id 
FROM songs 
WHERE ? = songs.album_id
-- params: (1,)

SELECT albums.id, albums.title 
FROM albums 
WHERE albums.id = ?
-- params: (2,)

SELECT songs.id, songs.name, songs.album_id 
FROM songs 
WHERE ? = songs.album_id
-- params: (2,)

ROLLBACK


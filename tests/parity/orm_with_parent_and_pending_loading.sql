BEGIN (implicit)

PRAGMA main.table_info("albums")
-- params: ()

PRAGMA temp.table_info("albums")
-- params: ()

PRAGMA main.table_info("tracks")
-- params: ()

PRAGMA temp.table_info("tracks")
-- params: ()

CREATE TABLE albums (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE tracks (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	album_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(album_id) REFERENCES albums (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO albums (name) VALUES (?)
-- params: ('one',)

INSERT INTO tracks (name, album_id) VALUES (?, ?) RETURNING id
-- params: ('t1', 1)

INSERT INTO tracks (name, album_id) VALUES (?, ?) RETURNING id
-- params: ('t2', 1)

COMMIT

BEGIN (implicit)

SELECT albums.id, albums.name 
FROM albums 
WHERE albums.id = ?
-- params: (1,)

SELECT tracks.name 
FROM tracks 
WHERE ? = tracks.album_id ORDER BY tracks.id
-- params: (1,)

SELECT tracks.id, tracks.name, tracks.album_id 
FROM tracks 
WHERE ? = tracks.album_id
-- params: (1,)

SELECT albums.name 
FROM albums 
WHERE albums.id = ?
-- params: (1,)

INSERT INTO tracks (name, album_id) VALUES (?, ?)
-- params: ('t3', 1)

COMMIT

BEGIN (implicit)

SELECT albums.id, albums.name 
FROM albums 
WHERE albums.id = ?
-- params: (1,)

SELECT tracks.id, tracks.name, tracks.album_id 
FROM tracks 
WHERE ? = tracks.album_id
-- params: (1,)

DELETE FROM tracks WHERE tracks.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT albums.id, albums.name 
FROM albums 
WHERE albums.id = ?
-- params: (1,)

SELECT tracks.id, tracks.name, tracks.album_id 
FROM tracks 
WHERE ? = tracks.album_id
-- params: (1,)

INSERT INTO tracks (name, album_id) VALUES (?, ?)
-- params: ('t1', 1)

COMMIT

BEGIN (implicit)

SELECT tracks.id, tracks.name, tracks.album_id 
FROM tracks 
WHERE tracks.id = ?
-- params: (4,)

ROLLBACK


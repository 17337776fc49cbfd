BEGIN (implicit)

PRAGMA main.table_info("tracks")
-- params: ()

PRAGMA temp.table_info("tracks")
-- params: ()

CREATE TABLE tracks (
	id INTEGER NOT NULL, 
	track_name VARCHAR NOT NULL, 
	seconds INTEGER NOT NULL, 
	genre VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO tracks (track_name, seconds, genre) VALUES (?, ?, ?) RETURNING id
-- params: ('a', 30, 'pop')

INSERT INTO tracks (track_name, seconds, genre) VALUES (?, ?, ?) RETURNING id
-- params: ('b', 90, None)

INSERT INTO tracks (track_name, seconds, genre) VALUES (?, ?, ?) RETURNING id
-- params: ('c', 60, 'jazz')

INSERT INTO tracks (track_name, seconds, genre) VALUES (?, ?, ?) RETURNING id
-- params: ('d', 10, 'pop')

COMMIT

BEGIN (implicit)

SELECT tracks.track_name 
FROM tracks 
WHERE tracks.seconds > ? OR tracks.genre = ? ORDER BY tracks.track_name DESC
-- params: (60, 'jazz')

SELECT tracks.track_name 
FROM tracks 
WHERE tracks.genre IS NOT NULL AND (tracks.track_name NOT IN (?)) ORDER BY tracks.id
-- params: ('a',)

SELECT tracks.genre, sum(tracks.seconds) AS total 
FROM tracks GROUP BY tracks.genre ORDER BY total
-- params: ()

SELECT count(*) AS count_1, max(tracks.seconds) AS max_1 
FROM tracks
-- params: ()

SELECT tracks.track_name || ? || CAST(tracks.seconds AS VARCHAR) AS anon_1 
FROM tracks ORDER BY tracks.seconds
-- params: (':',)

SELECT tracks.id, tracks.track_name, tracks.seconds, tracks.genre, tracks.seconds AS s, 'x' AS x 
FROM tracks ORDER BY tracks.id
-- params: ()

SELECT tracks.genre 
FROM tracks GROUP BY tracks.genre 
HAVING count(tracks.id) > ?
-- params: (1,)

SELECT tracks.id, tracks.track_name, tracks.seconds, tracks.genre 
FROM tracks 
WHERE tracks.genre = ? ORDER BY tracks.seconds
 LIMIT ? OFFSET ?
-- params: ('pop', 1, 0)

SELECT tracks.track_name 
FROM tracks 
WHERE tracks.seconds > (SELECT avg(tracks.seconds) AS avg_1 
FROM tracks) ORDER BY tracks.track_name
-- params: ()

SELECT DISTINCT tracks.seconds 
FROM tracks 
WHERE tracks.track_name > ? ORDER BY tracks.seconds
-- params: ('a',)

ROLLBACK


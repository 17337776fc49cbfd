BEGIN (implicit)

PRAGMA main.table_info("links")
-- params: ()

PRAGMA temp.table_info("links")
-- params: ()

PRAGMA main.table_info("tags")
-- params: ()

PRAGMA temp.table_info("tags")
-- params: ()

PRAGMA main.table_info("cameras")
-- params: ()

PRAGMA temp.table_info("cameras")
-- params: ()

PRAGMA main.table_info("photos")
-- params: ()

PRAGMA temp.table_info("photos")
-- params: ()

CREATE TABLE tags (
	id INTEGER NOT NULL, 
	text VARCHAR(20) NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE cameras (
	id INTEGER NOT NULL, 
	brand VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE photos (
	id INTEGER NOT NULL, 
	camera_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(camera_id) REFERENCES cameras (id)
)
-- params: ()

CREATE TABLE links (
	photo_id INTEGER NOT NULL, 
	tag_id INTEGER NOT NULL, 
	PRIMARY KEY (photo_id, tag_id), 
	FOREIGN KEY(photo_id) REFERENCES photos (id), 
	FOREIGN KEY(tag_id) REFERENCES tags (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO cameras (brand) VALUES (?)
-- params: ('Zeiss',)

INSERT INTO tags (text) VALUES (?) RETURNING id
-- params: ('sky',)

INSERT INTO tags (text) VALUES (?) RETURNING id
-- params: ('sea',)

INSERT INTO tags (text) VALUES (?) RETURNING id
-- params: ('sun',)

INSERT INTO tags (text) VALUES (?) RETURNING id
-- params: ('wind',)

INSERT INTO photos (camera_id) VALUES (?)
-- params: (1,)

INSERT INTO links (photo_id, tag_id) VALUES (?, ?)
-- params: [(1, 1), (1, 2), (1, 3), (1, 4)]

COMMIT

BEGIN (implicit)

SELECT photos.id, photos.camera_id 
FROM photos 
WHERE photos.id = ?
-- params: (1,)

SELECT tags.id, tags.text 
FROM tags, links 
WHERE ? = links.photo_id AND tags.id = links.tag_id ORDER BY tags.id
-- params: (1,)

SELECT cameras.id, cameras.brand 
FROM cameras 
WHERE cameras.id = ?
-- params: (1,)

DELETE FROM links WHERE links.photo_id = ? AND links.tag_id = ?
-- params: (1, 3)

COMMIT

BEGIN (implicit)

SELECT photos.id, photos.camera_id 
FROM photos 
WHERE photos.id = ?
-- params: (1,)

SELECT cameras.id, cameras.brand 
FROM cameras 
WHERE cameras.id = ?
-- params: (1,)

UPDATE cameras SET brand=? WHERE cameras.id = ?
-- params: ('Leica', 1)

COMMIT

BEGIN (implicit)

SELECT cameras.brand 
FROM cameras
-- params: ()

SELECT photos.id, photos.camera_id 
FROM photos 
WHERE photos.id = ?
-- params: (1,)

SELECT cameras.id, cameras.brand 
FROM cameras 
WHERE cameras.id = ?
-- params: (1,)

SELECT photos.id 
FROM photos 
WHERE EXISTS (SELECT 1 
FROM tags, links 
WHERE photos.id = links.photo_id AND tags.id = links.tag_id AND (tags.text LIKE '%' || ? || '%'))
-- params: ('sea',)

SELECT photos.id 
FROM photos 
WHERE EXISTS (SELECT 1 
FROM cameras 
WHERE cameras.id = photos.camera_id AND cameras.brand = ?)
-- params: ('Leica',)

SELECT photos.id 
FROM photos 
WHERE EXISTS (SELECT 1 
FROM tags, links 
WHERE photos.id = links.photo_id AND tags.id = links.tag_id AND tags.text LIKE ?)
-- params: ('s%',)

SELECT tags.id, tags.text 
FROM tags, links 
WHERE ? = links.photo_id AND tags.id = links.tag_id ORDER BY tags.id
-- params: (1,)

INSERT INTO tags (text) VALUES (?)
-- params: ('only',)

DELETE FROM links WHERE links.photo_id = ? AND links.tag_id = ?
-- params: [(1, 1), (1, 2), (1, 4)]

INSERT INTO links (photo_id, tag_id) VALUES (?, ?)
-- params: (1, 5)

COMMIT

BEGIN (implicit)

SELECT photos.id, photos.camera_id 
FROM photos 
WHERE photos.id = ?
-- params: (1,)

SELECT tags.id, tags.text 
FROM tags, links 
WHERE ? = links.photo_id AND tags.id = links.tag_id ORDER BY tags.id
-- params: (1,)

DELETE FROM links WHERE links.photo_id = ? AND links.tag_id = ?
-- params: (1, 5)

ROLLBACK


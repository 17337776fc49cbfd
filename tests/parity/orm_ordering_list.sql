BEGIN (implicit)

PRAGMA main.table_info("slides")
-- params: ()

PRAGMA temp.table_info("slides")
-- params: ()

PRAGMA main.table_info("talks")
-- params: ()

PRAGMA temp.table_info("talks")
-- params: ()

CREATE TABLE talks (
	id INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE slides (
	id INTEGER NOT NULL, 
	talk_id INTEGER, 
	position INTEGER, 
	text VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(talk_id) REFERENCES talks (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO talks DEFAULT VALUES
-- params: ()

INSERT INTO slides (talk_id, position, text) VALUES (?, ?, ?) RETURNING id
-- params: (1, 1, 'intro')

INSERT INTO slides (talk_id, position, text) VALUES (?, ?, ?) RETURNING id
-- params: (1, 2, 'main')

INSERT INTO slides (talk_id, position, text) VALUES (?, ?, ?) RETURNING id
-- params: (1, 3, 'end')

COMMIT

BEGIN (implicit)

SELECT talks.id 
FROM talks 
WHERE talks.id = ?
-- params: (1,)

SELECT slides.id, slides.talk_id, slides.position, slides.text 
FROM slides 
WHERE ? = slides.talk_id ORDER BY slides.position
-- params: (1,)

UPDATE slides SET position=? WHERE slides.id = ?
-- params: [(3, 2), (4, 3)]

INSERT INTO slides (talk_id, position, text) VALUES (?, ?, ?)
-- params: (1, 2, 'agenda')

COMMIT

BEGIN (implicit)

SELECT slides.position, slides.text 
FROM slides ORDER BY slides.position
-- params: ()

SELECT talks.id 
FROM talks 
WHERE talks.id = ?
-- params: (1,)

SELECT slides.id, slides.talk_id, slides.position, slides.text 
FROM slides 
WHERE ? = slides.talk_id ORDER BY slides.position
-- params: (1,)

UPDATE slides SET position=? WHERE slides.id = ?
-- params: [(2, 1), (4, 2), (1, 3), (3, 4)]

COMMIT

BEGIN (implicit)

SELECT talks.id 
FROM talks 
WHERE talks.id = ?
-- params: (1,)

SELECT slides.id, slides.talk_id, slides.position, slides.text 
FROM slides 
WHERE ? = slides.talk_id ORDER BY slides.position
-- params: (1,)

UPDATE slides SET talk_id=? WHERE slides.id = ?
-- params: (None, 1)

UPDATE slides SET position=? WHERE slides.id = ?
-- params: (1, 2)

UPDATE slides SET talk_id=? WHERE slides.id = ?
-- params: (None, 3)

UPDATE slides SET position=? WHERE slides.id = ?
-- params: (2, 4)

INSERT INTO slides (talk_id, position, text) VALUES (?, ?, ?)
-- params: (1, 3, 'fresh')

COMMIT

BEGIN (implicit)

SELECT slides.talk_id, slides.position, slides.text 
FROM slides ORDER BY slides.id
-- params: ()

ROLLBACK


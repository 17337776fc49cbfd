BEGIN (implicit)

PRAGMA main.table_info("note")
-- params: ()

PRAGMA temp.table_info("note")
-- params: ()

CREATE TABLE note (
	id INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO note (text) VALUES (?) RETURNING id
-- params: ('a',)

INSERT INTO note (text) VALUES (?) RETURNING id
-- params: ('b',)

INSERT INTO note (text) VALUES (?) RETURNING id
-- params: ('c',)

INSERT INTO note (text) VALUES (?) RETURNING id
-- params: ('d',)

INSERT INTO note (text) VALUES (?) RETURNING id
-- params: ('e',)

INSERT INTO note (text) VALUES (?) RETURNING id
-- params: ('f',)

INSERT INTO note (text) VALUES (?) RETURNING id
-- params: ('g',)

INSERT INTO note (text) VALUES (?) RETURNING id
-- params: ('h',)

COMMIT

BEGIN (implicit)

SELECT note.id 
FROM note ORDER BY note.id
 LIMIT ? OFFSET ?
-- params: (2, 3)

SELECT note.text AS note_text 
FROM note ORDER BY note.id
 LIMIT ? OFFSET ?
-- params: (2, 1)

SELECT note.text AS note_text 
FROM note ORDER BY note.id
 LIMIT ? OFFSET ?
-- params: (4, 0)

SELECT note.text AS note_text 
FROM note ORDER BY note.id
 LIMIT ? OFFSET ?
-- params: (4, 0)

SELECT note.text AS note_text 
FROM note ORDER BY note.id
 LIMIT ? OFFSET ?
-- params: (-1, 6)

SELECT note.text AS note_text 
FROM note ORDER BY note.id
 LIMIT ? OFFSET ?
-- params: (1, 0)

SELECT note.text AS note_text 
FROM note ORDER BY note.id
 LIMIT ? OFFSET ?
-- params: (1, 20)

SELECT note.text AS note_text 
FROM note ORDER BY note.id
 LIMIT ? OFFSET ?
-- params: (2, 3)


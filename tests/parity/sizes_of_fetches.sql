BEGIN (implicit)

PRAGMA main.table_info("note")
-- params: ()

PRAGMA temp.table_info("note")
-- params: ()

CREATE TABLE note (
	id INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO note (id) VALUES (?)
-- params: [(1,), (2,), (3,), (4,), (5,), (6,), (7,)]

COMMIT

BEGIN (implicit)

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

ROLLBACK

BEGIN (implicit)

select id from note
-- params: ()

select id from note
-- params: ()

select id from note
-- params: ()

select id from note
-- params: ()

select id from note
-- params: ()

select id from note
-- params: ()

select id from note
-- params: ()

ROLLBACK

BEGIN (implicit)

select id from note
-- params: ()

select id from note
-- params: ()

select id from note
-- params: ()

select id from note
-- params: ()

select id from note
-- params: ()

select id from note
-- params: ()

select id from note
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

SELECT note.id 
FROM note
-- params: ()

ROLLBACK

BEGIN (implicit)

INSERT INTO note (id) VALUES (?), (?), (?), (?) RETURNING id
-- params: (10, 11, 12, 13)

INSERT INTO note (id) VALUES (?), (?), (?), (?) RETURNING id
-- params: (14, 15, 16, 17)

INSERT INTO note (id) VALUES (?), (?), (?), (?) RETURNING id
-- params: (18, 19, 20, 21)

INSERT INTO note (id) VALUES (?), (?), (?), (?) RETURNING id
-- params: (22, 23, 24, 25)

INSERT INTO note (id) VALUES (?), (?), (?), (?) RETURNING id
-- params: (26, 27, 28, 29)

INSERT INTO note (id) VALUES (?), (?), (?), (?) RETURNING id
-- params: (30, 31, 32, 33)

INSERT INTO note (id) VALUES (?), (?), (?), (?) RETURNING id
-- params: (34, 35, 36, 37)

ROLLBACK

BEGIN (implicit)

INSERT INTO note (id) VALUES (?), (?), (?), (?) RETURNING id
-- params: (38, 39, 40, 41)

INSERT INTO note (id) VALUES (?), (?), (?), (?) RETURNING id
-- params: (42, 43, 44, 45)

INSERT INTO note (id) VALUES (?), (?), (?), (?) RETURNING id
-- params: (46, 47, 48, 49)

INSERT INTO note (id) VALUES (?), (?), (?), (?) RETURNING id
-- params: (50, 51, 52, 53)

INSERT INTO note (id) VALUES (?), (?), (?), (?) RETURNING id
-- params: (54, 55, 56, 57)

INSERT INTO note (id) VALUES (?), (?), (?), (?) RETURNING id
-- params: (58, 59, 60, 61)

INSERT INTO note (id) VALUES (?), (?), (?), (?) RETURNING id
-- params: (62, 63, 64, 65)

ROLLBACK

BEGIN (implicit)

INSERT INTO note (id) VALUES (?), (?), (?), (?) RETURNING id
-- params: (66, 67, 68, 69)

INSERT INTO note (id) VALUES (?), (?), (?), (?) RETURNING id
-- params: (70, 71, 72, 73)

INSERT INTO note (id) VALUES (?), (?), (?), (?) RETURNING id
-- params: (74, 75, 76, 77)

INSERT INTO note (id) VALUES (?), (?), (?), (?) RETURNING id
-- params: (78, 79, 80, 81)

INSERT INTO note (id) VALUES (?), (?), (?), (?) RETURNING id
-- params: (82, 83, 84, 85)

INSERT INTO note (id) VALUES (?), (?), (?), (?) RETURNING id
-- params: (86, 87, 88, 89)

INSERT INTO note (id) VALUES (?), (?), (?), (?) RETURNING id
-- params: (90, 91, 92, 93)

ROLLBACK

BEGIN (implicit)


BEGIN (implicit)

PRAGMA main.table_info("words")
-- params: ()

PRAGMA temp.table_info("words")
-- params: ()

CREATE TABLE words (
	id INTEGER NOT NULL, 
	word VARCHAR NOT NULL, 
	weight INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO words (word, weight) VALUES (?, ?) RETURNING id
-- params: ('Apple', 3)

INSERT INTO words (word, weight) VALUES (?, ?) RETURNING id
-- params: ('BANANA', 7)

INSERT INTO words (word, weight) VALUES (?, ?) RETURNING id
-- params: ('cherry', 5)

COMMIT

BEGIN (implicit)

SELECT words.word 
FROM words 
WHERE lower(words.word) = lower(?)
-- params: ('banana',)

SELECT words.word 
FROM words 
WHERE (lower(words.word) LIKE ? || '%')
-- params: ('ap',)

SELECT words.word 
FROM words 
WHERE words.weight * ? > ? ORDER BY words.id
-- params: (1, 4)

SELECT words.word 
FROM words 
WHERE words.weight * ? > ?
-- params: (2, 12)

SELECT words.word 
FROM words 
WHERE instr(words.word, ?) > ?
-- params: ('rr', 0)

SELECT words.id, words.word, words.weight 
FROM words 
WHERE words.id = ?
-- params: (1,)

ROLLBACK


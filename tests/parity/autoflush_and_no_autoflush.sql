BEGIN (implicit)

PRAGMA main.table_info("words")
-- params: ()

PRAGMA temp.table_info("words")
-- params: ()

CREATE TABLE words (
	id INTEGER NOT NULL, 
	text VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO words (text) VALUES (?)
-- params: ('alpha',)

SELECT count(*) AS count_1 
FROM (SELECT words.id AS words_id, words.text AS words_text 
FROM words) AS anon_1
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT words.id AS words_id, words.text AS words_text 
FROM words) AS anon_1
-- params: ()

INSERT INTO words (text) VALUES (?)
-- params: ('beta',)

SELECT words.text 
FROM words ORDER BY words.id
-- params: ()

SELECT words.id, words.text 
FROM words 
WHERE words.id = ?
-- params: (2,)

UPDATE words SET text=? WHERE words.id = ?
-- params: ('gamma', 2)

SELECT words.text 
FROM words 
WHERE words.id = ?
-- params: (2,)

SELECT words.text 
FROM words 
WHERE words.id = ?
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT words.id AS words_id, words.text AS words_text 
FROM words) AS anon_1
-- params: ()


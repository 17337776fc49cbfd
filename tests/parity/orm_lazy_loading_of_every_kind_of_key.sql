BEGIN (implicit)

PRAGMA main.table_info("langs")
-- params: ()

PRAGMA temp.table_info("langs")
-- params: ()

PRAGMA main.table_info("words")
-- params: ()

PRAGMA temp.table_info("words")
-- params: ()

CREATE TABLE langs (
	code VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (code), 
	UNIQUE (name)
)
-- params: ()

CREATE TABLE words (
	id INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	code VARCHAR, 
	lang_name VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(code) REFERENCES langs (code), 
	FOREIGN KEY(lang_name) REFERENCES langs (name)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO langs (code, name) VALUES (?, ?)
-- params: [('de', 'German'), ('fr', 'French')]

INSERT INTO words (text, code, lang_name) VALUES (?, ?, ?) RETURNING id
-- params: ('eins', 'de', 'German')

INSERT INTO words (text, code, lang_name) VALUES (?, ?, ?) RETURNING id
-- params: ('un', 'fr', 'French')

INSERT INTO words (text, code, lang_name) VALUES (?, ?, ?) RETURNING id
-- params: ('x', None, None)

COMMIT

BEGIN (implicit)

SELECT words.id, words.text, words.code, words.lang_name 
FROM words ORDER BY words.id
-- params: ()

SELECT langs.code, langs.name 
FROM langs 
WHERE langs.code = ?
-- params: ('de',)

SELECT langs.code, langs.name 
FROM langs 
WHERE langs.code = ?
-- params: ('fr',)

SELECT langs.code, langs.name 
FROM langs 
WHERE langs.name = ?
-- params: ('German',)

SELECT langs.code, langs.name 
FROM langs 
WHERE langs.name = ?
-- params: ('French',)

SELECT langs.code, langs.name 
FROM langs 
WHERE langs.name = ?
-- params: (None,)

ROLLBACK

BEGIN (implicit)

SELECT words.id, words.text, words.code, words.lang_name 
FROM words 
WHERE words.id = ?
-- params: (2,)

SELECT langs.code, langs.name 
FROM langs 
WHERE langs.name = ?
-- params: ('French',)

SELECT words.id, words.text, words.code, words.lang_name 
FROM words 
WHERE ? = words.code ORDER BY words.id
-- params: ('fr',)

SELECT words.id, words.text, words.code, words.lang_name 
FROM words 
WHERE ? = words.lang_name ORDER BY words.id
-- params: ('French',)

UPDATE words SET lang_name=? WHERE words.id = ?
-- params: ('German', 2)

SELECT langs.code, langs.name 
FROM langs 
WHERE langs.name = ?
-- params: ('German',)

UPDATE words SET lang_name=? WHERE words.id = ?
-- params: ('French', 2)

COMMIT

BEGIN (implicit)

SELECT words.id, words.text, words.code, words.lang_name 
FROM words 
WHERE words.id = ?
-- params: (2,)

SELECT words.id, words.text, words.code, words.lang_name 
FROM words 
WHERE words.id = ?
-- params: (3,)

SELECT langs.code, langs.name 
FROM langs 
WHERE langs.name = ?
-- params: (None,)

INSERT INTO words (text, code, lang_name) VALUES (?, ?, ?)
-- params: ('dangling', 'zz', None)

COMMIT

BEGIN (implicit)

SELECT words.id, words.text, words.code, words.lang_name 
FROM words 
WHERE words.id = ?
-- params: (4,)

SELECT langs.code, langs.name 
FROM langs 
WHERE langs.code = ?
-- params: ('zz',)

SELECT langs.code, langs.name 
FROM langs 
WHERE langs.code = ?
-- params: ('de',)

UPDATE langs SET name=? WHERE langs.code = ?
-- params: ('Deutsch', 'de')

COMMIT

BEGIN (implicit)

SELECT langs.code, langs.name 
FROM langs 
WHERE langs.code = ?
-- params: ('de',)

SELECT words.id, words.text, words.code, words.lang_name 
FROM words 
WHERE ? = words.lang_name ORDER BY words.id
-- params: ('Deutsch',)

ROLLBACK


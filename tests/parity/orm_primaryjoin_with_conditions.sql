BEGIN (implicit)

PRAGMA main.table_info("mails")
-- params: ()

PRAGMA temp.table_info("mails")
-- params: ()

PRAGMA main.table_info("boxes")
-- params: ()

PRAGMA temp.table_info("boxes")
-- params: ()

PRAGMA main.table_info("countries")
-- params: ()

PRAGMA temp.table_info("countries")
-- params: ()

PRAGMA main.table_info("phones")
-- params: ()

PRAGMA temp.table_info("phones")
-- params: ()

CREATE TABLE boxes (
	id INTEGER NOT NULL, 
	owner VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE countries (
	id INTEGER NOT NULL, 
	code VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE phones (
	id INTEGER NOT NULL, 
	prefix VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE mails (
	id INTEGER NOT NULL, 
	box_id INTEGER, 
	folder VARCHAR NOT NULL, 
	subject VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(box_id) REFERENCES boxes (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO boxes (owner) VALUES (?)
-- params: ('o',)

INSERT INTO mails (box_id, folder, subject) VALUES (?, ?, ?)
-- params: (1, 'in', 'hi')

INSERT INTO mails (box_id, folder, subject) VALUES (?, ?, ?) RETURNING id
-- params: (1, 'spam', 'z')

INSERT INTO mails (box_id, folder, subject) VALUES (?, ?, ?) RETURNING id
-- params: (1, 'spam', 'a')

COMMIT

BEGIN (implicit)

SELECT boxes.id, boxes.owner 
FROM boxes 
WHERE boxes.id = ?
-- params: (1,)

SELECT mails.id, mails.box_id, mails.folder, mails.subject 
FROM mails 
WHERE ? = mails.box_id AND mails.folder = ?
-- params: (1, 'in')

SELECT mails.id, mails.box_id, mails.folder, mails.subject 
FROM mails 
WHERE ? = mails.box_id AND mails.folder = ? ORDER BY mails.subject
-- params: (1, 'spam')

SELECT boxes.owner 
FROM boxes JOIN mails ON boxes.id = mails.box_id AND mails.folder = ? 
WHERE mails.subject = ?
-- params: ('spam', 'a')

SELECT boxes.id, boxes.owner 
FROM boxes 
WHERE EXISTS (SELECT 1 
FROM mails 
WHERE boxes.id = mails.box_id AND mails.folder = ? AND mails.subject = ?)
-- params: ('spam', 'z')

INSERT INTO countries (code) VALUES (?)
-- params: ('ch',)

INSERT INTO phones (prefix) VALUES (?) RETURNING id
-- params: ('ch',)

INSERT INTO phones (prefix) VALUES (?) RETURNING id
-- params: ('ch',)

INSERT INTO phones (prefix) VALUES (?) RETURNING id
-- params: ('CH',)

COMMIT

BEGIN (implicit)

SELECT countries.id, countries.code 
FROM countries
-- params: ()

SELECT phones.id, phones.prefix 
FROM phones 
WHERE ? = phones.prefix ORDER BY phones.id
-- params: ('ch',)

SELECT countries.id, countries.code 
FROM countries 
WHERE ? = countries.code
-- params: ('ch',)

SELECT countries.id, countries.code 
FROM countries 
WHERE ? = countries.code
-- params: ('ch',)

UPDATE phones SET prefix=? WHERE phones.id = ?
-- params: (None, 2)

COMMIT

BEGIN (implicit)

SELECT phones.prefix 
FROM phones ORDER BY phones.id
-- params: ()

SELECT phones.id, phones.prefix 
FROM phones 
WHERE phones.id = ?
-- params: (3,)

SELECT countries.id, countries.code 
FROM countries 
WHERE upper(?) = upper(countries.code)
-- params: ('CH',)

SELECT phones.id, phones.prefix 
FROM phones 
WHERE phones.id = ?
-- params: (3,)

SELECT countries.id, countries.code 
FROM countries 
WHERE ? = countries.code
-- params: ('CH',)

ROLLBACK

BEGIN (implicit)

SELECT boxes.id, boxes.owner, mails_1.id AS id_1, mails_1.box_id, mails_1.folder, mails_1.subject 
FROM boxes LEFT OUTER JOIN mails AS mails_1 ON boxes.id = mails_1.box_id AND mails_1.folder = ?
-- params: ('in',)

SELECT boxes_1.id, mails.id, mails.box_id, mails.folder, mails.subject 
FROM boxes AS boxes_1 JOIN mails ON boxes_1.id = mails.box_id AND mails.folder = ? 
WHERE boxes_1.id IN (?) ORDER BY mails.subject
-- params: ('spam', 1)

ROLLBACK


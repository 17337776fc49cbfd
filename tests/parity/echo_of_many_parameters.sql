BEGIN (implicit)

PRAGMA main.table_info("lines")
-- params: ()

PRAGMA temp.table_info("lines")
-- params: ()

CREATE TABLE lines (
	id INTEGER NOT NULL, 
	text VARCHAR, 
	number INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO lines (text, number) VALUES (?, ?)
-- params: ('xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx ... (102 characters truncated) ... xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', None)

COMMIT

BEGIN (implicit)

INSERT INTO lines (text, number) VALUES (?, ?)
-- params: [('line 0', 0), ('line 1', 1), ('line 2', 2), ('line 3', 3), ('line 4', 4), ('line 5', 5), ('line 6', 6), ('line 7', 7)  ... displaying 10 of 30 total bound parameter sets ...  ('line 28', 28), ('line 29', 29)]

INSERT INTO lines (text, number) VALUES (?, ?)
-- params: ('quote \' and " both', -1)

INSERT INTO lines (text) VALUES (?)
-- params: ('back\\slash\n',)

COMMIT

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT lines.id AS lines_id, lines.text AS lines_text, lines.number AS lines_number 
FROM lines 
WHERE lines.id IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)) AS anon_1
-- params: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59)

SELECT count(*) AS count_1 
FROM (SELECT lines.id AS lines_id, lines.text AS lines_text, lines.number AS lines_number 
FROM lines 
WHERE lines.text IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)) AS anon_1
-- params: ('line 0', 'line 1', 'line 2', 'line 3', 'line 4', 'line 5', 'line 6', 'line 7', 'line 8', 'line 9', 'line 10', 'line 11', 'line 12', 'line 13', 'line 14', 'line 15', 'line 16', 'line 17', 'line 18', 'line 19')

ROLLBACK


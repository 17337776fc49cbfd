BEGIN (implicit)

PRAGMA main.table_info("reports")
-- params: ()

PRAGMA temp.table_info("reports")
-- params: ()

CREATE TABLE reports (
	id INTEGER NOT NULL, 
	title VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO reports (title) VALUES (?)
-- params: ('weekly',)

COMMIT

BEGIN (implicit)

SELECT reports.id, reports.title 
FROM reports 
WHERE reports.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

UPDATE reports SET title=? WHERE reports.id = ?
-- params: ('monthly', 1)

COMMIT

BEGIN (implicit)

SELECT reports.title AS reports_title 
FROM reports
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT reports.id, reports.title 
FROM reports 
WHERE reports.id = ?
-- params: (1,)

ROLLBACK


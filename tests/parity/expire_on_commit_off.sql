BEGIN (implicit)

PRAGMA main.table_info("jobs")
-- params: ()

PRAGMA temp.table_info("jobs")
-- params: ()

CREATE TABLE jobs (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO jobs (name) VALUES (?)
-- params: ('train',)

COMMIT

BEGIN (implicit)

INSERT INTO jobs (name) VALUES (?)
-- params: ('evaluate',)

COMMIT

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT jobs.id AS jobs_id, jobs.name AS jobs_name 
FROM jobs) AS anon_1
-- params: ()

ROLLBACK


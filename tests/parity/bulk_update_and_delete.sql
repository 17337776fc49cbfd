BEGIN (implicit)

PRAGMA main.table_info("jobs")
-- params: ()

PRAGMA temp.table_info("jobs")
-- params: ()

CREATE TABLE jobs (
	id INTEGER NOT NULL, 
	status VARCHAR, 
	tries INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO jobs (status, tries) VALUES (?, ?) RETURNING id
-- params: ('new', 0)

INSERT INTO jobs (status, tries) VALUES (?, ?) RETURNING id
-- params: ('new', 0)

INSERT INTO jobs (status, tries) VALUES (?, ?) RETURNING id
-- params: ('run', 0)

INSERT INTO jobs (status, tries) VALUES (?, ?) RETURNING id
-- params: ('done', 0)

INSERT INTO jobs (status, tries) VALUES (?, ?) RETURNING id
-- params: ('failed', 0)

COMMIT

BEGIN (implicit)

SELECT jobs.id AS jobs_id, jobs.status AS jobs_status, jobs.tries AS jobs_tries 
FROM jobs ORDER BY jobs.id
-- params: ()

UPDATE jobs SET status=? WHERE jobs.status = ?
-- params: ('queued', 'new')

UPDATE jobs SET tries=(jobs.tries + ?) WHERE jobs.id > ?
-- params: (1, 2)

UPDATE jobs SET tries=? WHERE jobs.status IN (?) RETURNING id
-- params: (7, 'queued')

DELETE FROM jobs WHERE jobs.status = ?
-- params: ('failed',)

COMMIT

BEGIN (implicit)

SELECT jobs.id, jobs.status, jobs.tries 
FROM jobs 
WHERE jobs.id = ?
-- params: (1,)

SELECT jobs.id, jobs.status, jobs.tries 
FROM jobs 
WHERE jobs.id = ?
-- params: (2,)

SELECT jobs.id, jobs.status, jobs.tries 
FROM jobs 
WHERE jobs.id = ?
-- params: (3,)

SELECT jobs.id, jobs.status, jobs.tries 
FROM jobs 
WHERE jobs.id = ?
-- params: (4,)

UPDATE jobs SET status=?, tries=(jobs.tries * ?) WHERE jobs.tries = ?
-- params: ('again', 10, 1)

SELECT jobs.status, jobs.tries 
FROM jobs ORDER BY jobs.id
-- params: ()

DELETE FROM jobs WHERE jobs.status = ?
-- params: ('again',)

SELECT count(*) AS count_1 
FROM jobs
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT jobs.id AS jobs_id, jobs.status AS jobs_status, jobs.tries AS jobs_tries 
FROM jobs) AS anon_1
-- params: ()

UPDATE jobs SET tries=?
-- params: (0,)

DELETE FROM jobs
-- params: ()

COMMIT

BEGIN (implicit)


BEGIN (implicit)

PRAGMA main.table_info("jobs")
-- params: ()

PRAGMA temp.table_info("jobs")
-- params: ()

CREATE TABLE jobs (
	id INTEGER NOT NULL, 
	status VARCHAR(10), 
	number INTEGER, 
	priority INTEGER DEFAULT 5, 
	slug VARCHAR, 
	doubled INTEGER, 
	touched INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO jobs (status, number, slug, doubled, touched) VALUES (?, ?, ?, (SELECT count(*) * ? AS anon_1), ?) RETURNING id, priority, doubled
-- params: ('queued', 10, 'job-10', 2, 0)

INSERT INTO jobs (status, number, priority, slug, doubled, touched) VALUES (?, ?, ?, ?, (SELECT count(*) * ? AS anon_1), ?) RETURNING id, doubled
-- params: ('running', 20, 1, 'job-20', 2, 0)

COMMIT

BEGIN (implicit)

SELECT jobs.id, jobs.status, jobs.number, jobs.priority, jobs.slug, jobs.doubled, jobs.touched 
FROM jobs 
WHERE jobs.id = ?
-- params: (1,)

SELECT jobs.id, jobs.status, jobs.number, jobs.priority, jobs.slug, jobs.doubled, jobs.touched 
FROM jobs 
WHERE jobs.id = ?
-- params: (2,)

UPDATE jobs SET status=?, touched=? WHERE jobs.id = ?
-- params: ('done', 20, 2)

COMMIT

BEGIN (implicit)

SELECT jobs.id, jobs.status, jobs.number, jobs.priority, jobs.slug, jobs.doubled, jobs.touched 
FROM jobs 
WHERE jobs.id = ?
-- params: (2,)

INSERT INTO jobs (status, number, slug, doubled, touched) VALUES (?, ?, ?, (SELECT count(*) * ? AS anon_1), ?) RETURNING id, priority, doubled
-- params: ('queued', 30, 'job-30', 2, 0)

COMMIT

BEGIN (implicit)

SELECT jobs.status AS jobs_status, jobs.priority AS jobs_priority 
FROM jobs ORDER BY jobs.id
-- params: ()

ROLLBACK


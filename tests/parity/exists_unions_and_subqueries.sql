BEGIN (implicit)

PRAGMA main.table_info("jobs")
-- params: ()

PRAGMA temp.table_info("jobs")
-- params: ()

CREATE TABLE jobs (
	id INTEGER NOT NULL, 
	name VARCHAR(20) NOT NULL, 
	parent_id INTEGER, 
	kind VARCHAR(5) NOT NULL, 
	day DATE NOT NULL, 
	took DATETIME, 
	cost DOUBLE NOT NULL, 
	note VARCHAR DEFAULT 'none' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(parent_id) REFERENCES jobs (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO jobs (name, parent_id, kind, day, took, cost) VALUES (?, ?, ?, ?, ?, ?) RETURNING id, note
-- params: ('a', None, 'TRAIN', '2024-05-01', None, 1.5)

INSERT INTO jobs (name, parent_id, kind, day, took, cost) VALUES (?, ?, ?, ?, ?, ?) RETURNING id, note
-- params: ('b', 1, 'TEST', '2024-05-01', None, 1.5)

INSERT INTO jobs (name, parent_id, kind, day, took, cost) VALUES (?, ?, ?, ?, ?, ?) RETURNING id, note
-- params: ('c', 1, 'TRAIN', '2024-05-01', '1970-01-01 02:00:00.000000', 1.5)

COMMIT

BEGIN (implicit)

SELECT jobs.id, jobs.name, jobs.parent_id, jobs.kind, jobs.day, jobs.took, jobs.cost, jobs.note 
FROM jobs 
WHERE jobs.kind = ?
-- params: ('TEST',)

SELECT jobs.id, jobs.name, jobs.parent_id, jobs.kind, jobs.day, jobs.took, jobs.cost, jobs.note 
FROM jobs 
WHERE jobs.took > ?
-- params: ('1970-01-01 01:00:00.000000',)

SELECT jobs.name, (SELECT count(*) AS count_1 
FROM jobs 
WHERE jobs.parent_id = ?) AS children 
FROM jobs 
WHERE jobs.id = ?
-- params: (1, 1)

SELECT anon_1.kind, anon_1.cost 
FROM (SELECT jobs.kind AS kind, sum(jobs.cost) AS cost 
FROM jobs GROUP BY jobs.kind) AS anon_1 ORDER BY anon_1.cost
-- params: ()

SELECT EXISTS (SELECT * 
FROM jobs 
WHERE jobs.name = ?) AS anon_1
-- params: ('zz',)

SELECT EXISTS (SELECT * 
FROM jobs 
WHERE jobs.id = ?) AS anon_1
-- params: (1,)

SELECT jobs.id 
FROM jobs UNION ALL SELECT ? AS anon_1
-- params: (9,)

WITH young AS 
(SELECT jobs.id AS id, jobs.name AS name 
FROM jobs 
WHERE jobs.parent_id IS NOT NULL)
 SELECT young.name 
FROM young ORDER BY young.id
-- params: ()

SELECT jobs.id, jobs.name, jobs.parent_id, jobs.kind, jobs.day, jobs.took, jobs.cost, jobs.note 
FROM jobs 
WHERE jobs.id = ?
-- params: (3,)

UPDATE jobs SET kind=?, cost=? WHERE jobs.id = ?
-- params: ('TEST', 2.5, 3)

COMMIT

BEGIN (implicit)

SELECT jobs.id, jobs.name, jobs.parent_id, jobs.kind, jobs.day, jobs.took, jobs.cost, jobs.note 
FROM jobs 
WHERE jobs.id = ?
-- params: (3,)

ROLLBACK


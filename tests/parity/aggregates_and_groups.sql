BEGIN (implicit)

PRAGMA main.table_info("runs")
-- params: ()

PRAGMA temp.table_info("runs")
-- params: ()

CREATE TABLE runs (
	id INTEGER NOT NULL, 
	team VARCHAR, 
	hours FLOAT, 
	gpus INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO runs (team, hours, gpus) VALUES (?, ?, ?) RETURNING id
-- params: ('nlp', 1.5, 8)

INSERT INTO runs (team, hours, gpus) VALUES (?, ?, ?) RETURNING id
-- params: ('nlp', 2.0, 4)

INSERT INTO runs (team, hours, gpus) VALUES (?, ?, ?) RETURNING id
-- params: ('vision', 0.5, 1)

INSERT INTO runs (team, hours, gpus) VALUES (?, ?, ?) RETURNING id
-- params: ('vision', None, 2)

INSERT INTO runs (team, hours, gpus) VALUES (?, ?, ?) RETURNING id
-- params: (None, 3.0, 8)

COMMIT

BEGIN (implicit)

SELECT count(runs.id) AS count_1 
FROM runs
-- params: ()

SELECT count(runs.team) AS count_1, count(DISTINCT runs.team) AS count_2, count(*) AS count_3 
FROM runs
-- params: ()

SELECT sum(runs.hours) AS sum_1, avg(runs.gpus) AS avg_1, min(runs.hours) AS min_1, max(runs.team) AS max_1 
FROM runs
-- params: ()

SELECT runs.team AS runs_team, sum(runs.gpus) AS sum_1 
FROM runs GROUP BY runs.team ORDER BY runs.team
-- params: ()

SELECT runs.team AS runs_team, count(?) AS runs 
FROM runs GROUP BY runs.team ORDER BY count(?) DESC, runs.team
-- params: ('*', '*')

SELECT runs.team AS runs_team, sum(runs.gpus * runs.hours) AS cost 
FROM runs GROUP BY runs.team 
HAVING count(runs.id) > ? ORDER BY cost
-- params: (1,)

SELECT DISTINCT runs.team AS runs_team 
FROM runs ORDER BY runs.team
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT runs.id AS runs_id, runs.team AS runs_team, runs.hours AS runs_hours, runs.gpus AS runs_gpus 
FROM runs 
WHERE runs.hours > ?) AS anon_1
-- params: (1,)

SELECT count(*) AS count_1 
FROM (SELECT runs.team AS runs_team 
FROM runs GROUP BY runs.team) AS anon_1
-- params: ()

SELECT runs.team, sum(runs.gpus) AS total 
FROM runs 
WHERE runs.team IS NOT NULL GROUP BY runs.team 
HAVING sum(runs.gpus) > ? ORDER BY total DESC
-- params: (3,)

SELECT round(avg(runs.hours), ?) AS round_1 
FROM runs
-- params: (2,)

SELECT coalesce(runs.team, ?) AS coalesce_1, group_concat(runs.gpus) AS group_concat_1 
FROM runs GROUP BY runs.team ORDER BY runs.team
-- params: ('none',)

SELECT runs.gpus % ? = ? AS anon_1, count(*) AS count_1 
FROM runs GROUP BY runs.gpus % ? = ?
-- params: (2, 0, 2, 0)


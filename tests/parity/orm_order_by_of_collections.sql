BEGIN (implicit)

PRAGMA main.table_info("races")
-- params: ()

PRAGMA temp.table_info("races")
-- params: ()

PRAGMA main.table_info("runs")
-- params: ()

PRAGMA temp.table_info("runs")
-- params: ()

CREATE TABLE races (
	id INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE runs (
	id INTEGER NOT NULL, 
	race_id INTEGER, 
	name VARCHAR, 
	club VARCHAR, 
	time INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(race_id) REFERENCES races (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO races DEFAULT VALUES
-- params: ()

INSERT INTO runs (race_id, name, club, time) VALUES (?, ?, ?, ?) RETURNING id
-- params: (1, 'bo', 'x', 30)

INSERT INTO runs (race_id, name, club, time) VALUES (?, ?, ?, ?) RETURNING id
-- params: (1, 'anna', 'y', 10)

INSERT INTO runs (race_id, name, club, time) VALUES (?, ?, ?, ?) RETURNING id
-- params: (1, 'cy', 'x', 20)

INSERT INTO runs (race_id, name, club, time) VALUES (?, ?, ?, ?) RETURNING id
-- params: (1, 'dora', 'y', 40)

COMMIT

BEGIN (implicit)

SELECT races.id 
FROM races 
WHERE races.id = ?
-- params: (1,)

SELECT runs.id, runs.race_id, runs.name, runs.club, runs.time 
FROM runs 
WHERE ? = runs.race_id ORDER BY runs.time
-- params: (1,)

SELECT runs.id, runs.race_id, runs.name, runs.club, runs.time 
FROM runs 
WHERE ? = runs.race_id ORDER BY runs.name DESC, runs.id
-- params: (1,)

SELECT runs.id, runs.race_id, runs.name, runs.club, runs.time 
FROM runs 
WHERE ? = runs.race_id ORDER BY runs.club, runs.time DESC
-- params: (1,)

SELECT runs.id, runs.race_id, runs.name, runs.club, runs.time 
FROM runs 
WHERE ? = runs.race_id ORDER BY length(runs.name) DESC
-- params: (1,)

SELECT runs.id, runs.race_id, runs.name, runs.club, runs.time 
FROM runs 
WHERE ? = runs.race_id
-- params: (1,)

INSERT INTO runs (race_id, name, club, time) VALUES (?, ?, ?, ?)
-- params: (1, 'early', 'z', 1)

COMMIT

BEGIN (implicit)

SELECT races.id 
FROM races 
WHERE races.id = ?
-- params: (1,)

SELECT runs.id, runs.race_id, runs.name, runs.club, runs.time 
FROM runs 
WHERE ? = runs.race_id ORDER BY runs.time
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT races.id, runs_1.id AS id_1, runs_1.race_id, runs_1.name, runs_1.club, runs_1.time, runs_2.id AS id_2, runs_2.race_id AS race_id_1, runs_2.name AS name_1, runs_2.club AS club_1, runs_2.time AS time_1 
FROM races LEFT OUTER JOIN runs AS runs_1 ON races.id = runs_1.race_id LEFT OUTER JOIN runs AS runs_2 ON races.id = runs_2.race_id ORDER BY runs_1.time, runs_2.club, runs_2.time DESC
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT races.id 
FROM races
-- params: ()

SELECT runs.race_id, runs.id, runs.name, runs.club, runs.time 
FROM runs 
WHERE runs.race_id IN (?) ORDER BY runs.time
-- params: (1,)

SELECT runs.race_id, runs.id, runs.name, runs.club, runs.time 
FROM runs 
WHERE runs.race_id IN (?) ORDER BY runs.club, runs.time DESC
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT races.id 
FROM races
-- params: ()

SELECT runs.id AS runs_id, runs.race_id AS runs_race_id, runs.name AS runs_name, runs.club AS runs_club, runs.time AS runs_time, anon_1.races_id AS anon_1_races_id 
FROM (SELECT races.id AS races_id 
FROM races) AS anon_1 JOIN runs ON anon_1.races_id = runs.race_id ORDER BY runs.time
-- params: ()

SELECT runs.id AS runs_id, runs.race_id AS runs_race_id, runs.name AS runs_name, runs.club AS runs_club, runs.time AS runs_time, anon_1.races_id AS anon_1_races_id 
FROM (SELECT races.id AS races_id 
FROM races) AS anon_1 JOIN runs ON anon_1.races_id = runs.race_id ORDER BY runs.club, runs.time DESC
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT runs.id AS runs_id, runs.race_id AS runs_race_id, runs.name AS runs_name, runs.club AS runs_club, runs.time AS runs_time 
FROM runs ORDER BY runs.race_id, runs.time DESC
-- params: ()

ROLLBACK


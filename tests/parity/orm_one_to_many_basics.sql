BEGIN (implicit)

PRAGMA main.table_info("teams")
-- params: ()

PRAGMA temp.table_info("teams")
-- params: ()

PRAGMA main.table_info("players")
-- params: ()

PRAGMA temp.table_info("players")
-- params: ()

CREATE TABLE teams (
	id INTEGER NOT NULL, 
	name VARCHAR(30), 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE players (
	id INTEGER NOT NULL, 
	name VARCHAR(30), 
	team_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(team_id) REFERENCES teams (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO teams (name) VALUES (?)
-- params: ('reds',)

INSERT INTO players (name, team_id) VALUES (?, ?) RETURNING id
-- params: ('ann', 1)

INSERT INTO players (name, team_id) VALUES (?, ?) RETURNING id
-- params: ('bob', 1)

INSERT INTO players (name, team_id) VALUES (?, ?) RETURNING id
-- params: ('cid', 1)

COMMIT

BEGIN (implicit)

SELECT teams.id, teams.name 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT players.id, players.name, players.team_id 
FROM players 
WHERE ? = players.team_id
-- params: (1,)

UPDATE players SET team_id=? WHERE players.id = ?
-- params: (None, 2)

INSERT INTO teams (name) VALUES (?)
-- params: ('blues',)

UPDATE players SET team_id=? WHERE players.id = ?
-- params: (2, 2)

COMMIT

BEGIN (implicit)

SELECT players.id, players.name, players.team_id 
FROM players 
WHERE players.id = ?
-- params: (2,)

SELECT teams.id, teams.name 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT players.id, players.name, players.team_id 
FROM players 
WHERE ? = players.team_id
-- params: (2,)

INSERT INTO players (name, team_id) VALUES (?, ?)
-- params: ('dan', 2)

COMMIT

BEGIN (implicit)

SELECT players.id AS players_id, players.name AS players_name, players.team_id AS players_team_id 
FROM players ORDER BY players.id
-- params: ()

SELECT teams.id, teams.name 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT players.id, players.name, players.team_id 
FROM players 
WHERE ? = players.team_id
-- params: (1,)

UPDATE players SET team_id=? WHERE players.id = ?
-- params: [(None, 1), (None, 3)]

COMMIT

BEGIN (implicit)

SELECT players.id AS players_id, players.name AS players_name, players.team_id AS players_team_id 
FROM players ORDER BY players.id
-- params: ()

SELECT teams.id, teams.name 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT players.id, players.name, players.team_id 
FROM players 
WHERE ? = players.team_id
-- params: (2,)

UPDATE players SET team_id=? WHERE players.id = ?
-- params: [(None, 2), (None, 4)]

DELETE FROM teams WHERE teams.id = ?
-- params: (2,)

COMMIT

BEGIN (implicit)

SELECT players.id AS players_id, players.name AS players_name, players.team_id AS players_team_id 
FROM players ORDER BY players.id
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT teams.id AS teams_id, teams.name AS teams_name 
FROM teams) AS anon_1
-- params: ()

ROLLBACK


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
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE players (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	team_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(team_id) REFERENCES teams (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO teams (id) VALUES (NULL) RETURNING id
-- params: ()

INSERT INTO teams (id) VALUES (NULL) RETURNING id
-- params: ()

INSERT INTO players (name, team_id) VALUES (?, ?) RETURNING id
-- params: ('a', 1)

INSERT INTO players (name, team_id) VALUES (?, ?) RETURNING id
-- params: ('b', 1)

INSERT INTO players (name, team_id) VALUES (?, ?) RETURNING id
-- params: ('c', 2)

COMMIT

BEGIN (implicit)

SELECT teams.id 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT players.id, players.name, players.team_id 
FROM players 
WHERE players.id = ?
-- params: (2,)

SELECT players.id, players.name, players.team_id 
FROM players 
WHERE ? = players.team_id
-- params: (1,)

SELECT players.id, players.name, players.team_id 
FROM players 
WHERE ? = players.team_id
-- params: (2,)

SELECT players.id, players.name, players.team_id 
FROM players 
WHERE ? = players.team_id
-- params: (2,)

SELECT players.id, players.name, players.team_id 
FROM players 
WHERE players.team_id != ? OR players.team_id IS NULL
-- params: (2,)

ROLLBACK


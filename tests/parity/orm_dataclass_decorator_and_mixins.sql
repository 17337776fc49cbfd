BEGIN (implicit)

PRAGMA main.table_info("teams")
-- params: ()

PRAGMA temp.table_info("teams")
-- params: ()

PRAGMA main.table_info("players")
-- params: ()

PRAGMA temp.table_info("players")
-- params: ()

PRAGMA main.table_info("events")
-- params: ()

PRAGMA temp.table_info("events")
-- params: ()

CREATE TABLE teams (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE events (
	id INTEGER NOT NULL, 
	what VARCHAR NOT NULL, 
	created_by VARCHAR(20) NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE players (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	team_id INTEGER, 
	seen INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(team_id) REFERENCES teams (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO events (what, created_by) VALUES (?, ?)
-- params: ('start', 'system')

INSERT INTO teams (name) VALUES (?)
-- params: ('blues',)

INSERT INTO players (name, number, team_id, seen) VALUES (?, ?, ?, ?)
-- params: ('cid', 9, 1, 3)

COMMIT

BEGIN (implicit)

SELECT teams.id, teams.name 
FROM teams
-- params: ()

SELECT players.id, players.name, players.number, players.team_id, players.seen 
FROM players 
WHERE ? = players.team_id
-- params: (1,)

SELECT count(*) AS count_1 
FROM players
-- params: ()

SELECT events.id, events.what, events.created_by 
FROM events
-- params: ()

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("teams")
-- params: ()

PRAGMA temp.table_info("teams")
-- params: ()

PRAGMA main.table_info("cities")
-- params: ()

PRAGMA temp.table_info("cities")
-- params: ()

PRAGMA main.table_info("players")
-- params: ()

PRAGMA temp.table_info("players")
-- params: ()

PRAGMA main.table_info("shoes")
-- params: ()

PRAGMA temp.table_info("shoes")
-- params: ()

CREATE TABLE cities (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE teams (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	motto VARCHAR NOT NULL, 
	city_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(city_id) REFERENCES cities (id)
)
-- params: ()

CREATE TABLE players (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	active BOOLEAN NOT NULL, 
	team_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(team_id) REFERENCES teams (id)
)
-- params: ()

CREATE TABLE shoes (
	id INTEGER NOT NULL, 
	size INTEGER NOT NULL, 
	player_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(player_id) REFERENCES players (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO cities (name) VALUES (?) RETURNING id
-- params: ('city 0',)

INSERT INTO cities (name) VALUES (?) RETURNING id
-- params: ('city 1',)

INSERT INTO teams (name, motto, city_id) VALUES (?, ?, ?) RETURNING id
-- params: ('team 0', 'motto 0', 1)

INSERT INTO teams (name, motto, city_id) VALUES (?, ?, ?) RETURNING id
-- params: ('team 1', 'motto 1', 2)

INSERT INTO players (name, active, team_id) VALUES (?, ?, ?) RETURNING id
-- params: ('player 0.0', 1, 1)

INSERT INTO players (name, active, team_id) VALUES (?, ?, ?) RETURNING id
-- params: ('player 0.1', 0, 1)

INSERT INTO players (name, active, team_id) VALUES (?, ?, ?) RETURNING id
-- params: ('player 1.0', 1, 2)

INSERT INTO players (name, active, team_id) VALUES (?, ?, ?) RETURNING id
-- params: ('player 1.1', 0, 2)

INSERT INTO shoes (size, player_id) VALUES (?, ?) RETURNING id
-- params: (40, 1)

INSERT INTO shoes (size, player_id) VALUES (?, ?) RETURNING id
-- params: (41, 2)

INSERT INTO shoes (size, player_id) VALUES (?, ?) RETURNING id
-- params: (40, 3)

INSERT INTO shoes (size, player_id) VALUES (?, ?) RETURNING id
-- params: (41, 4)

COMMIT

BEGIN (implicit)

SELECT teams.id, teams.name, teams.city_id 
FROM teams ORDER BY teams.id
-- params: ()

SELECT teams.motto 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ?
-- params: (1,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (1,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (1,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (2,)

SELECT teams.motto 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ?
-- params: (2,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (2,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (3,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (4,)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT teams.motto 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ?
-- params: (1,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (1,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (1,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (2,)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT teams.motto 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ?
-- params: (2,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (2,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (3,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (4,)

SELECT teams.id, teams.name 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (1,)

SELECT teams.id, teams.name 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (2,)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

UPDATE teams SET name=? WHERE teams.id = ?
-- params: [('team 0!', 1), ('team 1!', 2)]

ROLLBACK

BEGIN (implicit)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT teams.id, teams.name, teams.city_id 
FROM teams ORDER BY teams.id
-- params: ()

SELECT players.team_id, players.id, players.name, players.active 
FROM players 
WHERE players.team_id IN (?, ?) ORDER BY players.id
-- params: (1, 2)

SELECT teams.motto 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ?
-- params: (1,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (1,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (2,)

SELECT teams.motto 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ?
-- params: (2,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (3,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (4,)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (1,)

SELECT teams.motto 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ?
-- params: (1,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (1,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (2,)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (2,)

SELECT teams.motto 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ?
-- params: (2,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (3,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (4,)

SELECT teams.id, teams.name 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (1,)

SELECT teams.id, teams.name 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (2,)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (1,)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (2,)

UPDATE teams SET name=? WHERE teams.id = ?
-- params: [('team 0!', 1), ('team 1!', 2)]

ROLLBACK

BEGIN (implicit)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (1,)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT teams.id, teams.name, teams.city_id 
FROM teams ORDER BY teams.id
-- params: ()

SELECT teams.motto 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ?
-- params: (1,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (1,)

SELECT shoes.player_id, shoes.id, shoes.size 
FROM shoes 
WHERE shoes.player_id IN (?, ?) ORDER BY shoes.id
-- params: (1, 2)

SELECT teams.motto 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ?
-- params: (2,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (2,)

SELECT shoes.player_id, shoes.id, shoes.size 
FROM shoes 
WHERE shoes.player_id IN (?, ?) ORDER BY shoes.id
-- params: (3, 4)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT teams.motto 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ?
-- params: (1,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (1,)

SELECT shoes.player_id, shoes.id, shoes.size 
FROM shoes 
WHERE shoes.player_id IN (?, ?) ORDER BY shoes.id
-- params: (1, 2)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT teams.motto 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ?
-- params: (2,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (2,)

SELECT shoes.player_id, shoes.id, shoes.size 
FROM shoes 
WHERE shoes.player_id IN (?, ?) ORDER BY shoes.id
-- params: (3, 4)

SELECT teams.id, teams.name 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (1,)

SELECT shoes.player_id, shoes.id, shoes.size 
FROM shoes 
WHERE shoes.player_id IN (?, ?) ORDER BY shoes.id
-- params: (1, 2)

SELECT teams.id, teams.name 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (2,)

SELECT shoes.player_id, shoes.id, shoes.size 
FROM shoes 
WHERE shoes.player_id IN (?, ?) ORDER BY shoes.id
-- params: (3, 4)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

UPDATE teams SET name=? WHERE teams.id = ?
-- params: [('team 0!', 1), ('team 1!', 2)]

ROLLBACK

BEGIN (implicit)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT teams.id, teams.name, teams.city_id, cities_1.id AS id_1, cities_1.name AS name_1 
FROM teams LEFT OUTER JOIN cities AS cities_1 ON cities_1.id = teams.city_id ORDER BY teams.id
-- params: ()

SELECT teams.motto 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT players.id, players.name, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (1,)

SELECT players.active 
FROM players 
WHERE players.id = ?
-- params: (1,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (1,)

SELECT players.active 
FROM players 
WHERE players.id = ?
-- params: (2,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (2,)

SELECT teams.motto 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT players.id, players.name, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (2,)

SELECT players.active 
FROM players 
WHERE players.id = ?
-- params: (3,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (3,)

SELECT players.active 
FROM players 
WHERE players.id = ?
-- params: (4,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (4,)

SELECT teams.id, teams.name, teams.city_id, cities_1.id AS id_1, cities_1.name AS name_1 
FROM teams LEFT OUTER JOIN cities AS cities_1 ON cities_1.id = teams.city_id 
WHERE teams.id = ?
-- params: (1,)

SELECT teams.motto 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT players.id, players.name, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (1,)

SELECT players.active 
FROM players 
WHERE players.id = ?
-- params: (1,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (1,)

SELECT players.active 
FROM players 
WHERE players.id = ?
-- params: (2,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (2,)

SELECT teams.id, teams.name, teams.city_id, cities_1.id AS id_1, cities_1.name AS name_1 
FROM teams LEFT OUTER JOIN cities AS cities_1 ON cities_1.id = teams.city_id 
WHERE teams.id = ?
-- params: (2,)

SELECT teams.motto 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT players.id, players.name, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (2,)

SELECT players.active 
FROM players 
WHERE players.id = ?
-- params: (3,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (3,)

SELECT players.active 
FROM players 
WHERE players.id = ?
-- params: (4,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (4,)

SELECT teams.id, teams.name 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT players.id, players.name, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (1,)

SELECT teams.id, teams.name 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT players.id, players.name, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (2,)

SELECT teams.id, teams.name, teams.city_id, cities_1.id AS id_1, cities_1.name AS name_1 
FROM teams LEFT OUTER JOIN cities AS cities_1 ON cities_1.id = teams.city_id 
WHERE teams.id = ?
-- params: (1,)

SELECT teams.id, teams.name, teams.city_id, cities_1.id AS id_1, cities_1.name AS name_1 
FROM teams LEFT OUTER JOIN cities AS cities_1 ON cities_1.id = teams.city_id 
WHERE teams.id = ?
-- params: (2,)

UPDATE teams SET name=? WHERE teams.id = ?
-- params: [('team 0!', 1), ('team 1!', 2)]

ROLLBACK

BEGIN (implicit)

SELECT teams.id, teams.name, teams.city_id, cities_1.id AS id_1, cities_1.name AS name_1 
FROM teams LEFT OUTER JOIN cities AS cities_1 ON cities_1.id = teams.city_id 
WHERE teams.id = ?
-- params: (1,)

SELECT teams.id, teams.name, teams.city_id, cities_1.id AS id_1, cities_1.name AS name_1 
FROM teams LEFT OUTER JOIN cities AS cities_1 ON cities_1.id = teams.city_id 
WHERE teams.id = ?
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT teams.id, teams.motto, teams.city_id 
FROM teams ORDER BY teams.id
-- params: ()

SELECT teams.name 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ?
-- params: (1,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (1,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (1,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (2,)

SELECT teams.name 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ?
-- params: (2,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (2,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (3,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (4,)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT teams.motto 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ?
-- params: (1,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (1,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (1,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (2,)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT teams.motto 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ?
-- params: (2,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (2,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (3,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (4,)

SELECT teams.id, teams.name 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (1,)

SELECT teams.id, teams.name 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (2,)

SELECT teams.id, teams.motto, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT teams.name 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT teams.id, teams.motto, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT teams.name 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

UPDATE teams SET name=? WHERE teams.id = ?
-- params: [('team 0!', 1), ('team 1!', 2)]

ROLLBACK

BEGIN (implicit)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT teams.id, teams.name, teams.city_id 
FROM teams ORDER BY teams.id
-- params: ()

SELECT teams.motto 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ?
-- params: (1,)

SELECT players.id, players.name, players.active, players.team_id, shoes_1.id, shoes_1.size, shoes_1.player_id 
FROM players LEFT OUTER JOIN shoes AS shoes_1 ON players.id = shoes_1.player_id 
WHERE ? = players.team_id AND players.active = 1 ORDER BY players.id, shoes_1.id
-- params: (1,)

SELECT teams.motto 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ?
-- params: (2,)

SELECT players.id, players.name, players.active, players.team_id, shoes_1.id, shoes_1.size, shoes_1.player_id 
FROM players LEFT OUTER JOIN shoes AS shoes_1 ON players.id = shoes_1.player_id 
WHERE ? = players.team_id AND players.active = 1 ORDER BY players.id, shoes_1.id
-- params: (2,)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT teams.motto 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ?
-- params: (1,)

SELECT players.id, players.name, players.active, players.team_id, shoes_1.id, shoes_1.size, shoes_1.player_id 
FROM players LEFT OUTER JOIN shoes AS shoes_1 ON players.id = shoes_1.player_id 
WHERE ? = players.team_id AND players.active = 1 ORDER BY players.id, shoes_1.id
-- params: (1,)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT teams.motto 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ?
-- params: (2,)

SELECT players.id, players.name, players.active, players.team_id, shoes_1.id, shoes_1.size, shoes_1.player_id 
FROM players LEFT OUTER JOIN shoes AS shoes_1 ON players.id = shoes_1.player_id 
WHERE ? = players.team_id AND players.active = 1 ORDER BY players.id, shoes_1.id
-- params: (2,)

SELECT teams.id, teams.name 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT players.id, players.name, players.active, players.team_id, shoes_1.id, shoes_1.size, shoes_1.player_id 
FROM players LEFT OUTER JOIN shoes AS shoes_1 ON players.id = shoes_1.player_id 
WHERE ? = players.team_id AND players.active = 1 ORDER BY players.id, shoes_1.id
-- params: (1,)

SELECT teams.id, teams.name 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT players.id, players.name, players.active, players.team_id, shoes_1.id, shoes_1.size, shoes_1.player_id 
FROM players LEFT OUTER JOIN shoes AS shoes_1 ON players.id = shoes_1.player_id 
WHERE ? = players.team_id AND players.active = 1 ORDER BY players.id, shoes_1.id
-- params: (2,)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

UPDATE teams SET name=? WHERE teams.id = ?
-- params: [('team 0!', 1), ('team 1!', 2)]

ROLLBACK

BEGIN (implicit)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id < ? ORDER BY teams.id
-- params: (3,)

SELECT teams.motto 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ? AND cities.id != ?
-- params: (1, 2)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (1,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (1,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (2,)

SELECT teams.motto 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ? AND cities.id != ?
-- params: (2, 2)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT teams.motto 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ? AND cities.id != ?
-- params: (1, 2)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (1,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (1,)

SELECT shoes.id, shoes.size, shoes.player_id 
FROM shoes 
WHERE ? = shoes.player_id ORDER BY shoes.id
-- params: (2,)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT teams.motto 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT cities.id, cities.name 
FROM cities 
WHERE cities.id = ? AND cities.id != ?
-- params: (2, 2)

SELECT teams.id, teams.name 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (1,)

SELECT teams.id, teams.name 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (2,)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

UPDATE teams SET name=? WHERE teams.id = ?
-- params: [('team 0!', 1), ('team 1!', 2)]

ROLLBACK

BEGIN (implicit)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

ROLLBACK

BEGIN (implicit)

SELECT players.id, players.name, players.active, players.team_id 
FROM players ORDER BY players.id
-- params: ()

SELECT teams.id, teams.name, teams.city_id, cities_1.id, cities_1.name 
FROM teams LEFT OUTER JOIN cities AS cities_1 ON cities_1.id = teams.city_id 
WHERE teams.id = ?
-- params: (1,)

SELECT teams.id, teams.name, teams.city_id, cities_1.id, cities_1.name 
FROM teams LEFT OUTER JOIN cities AS cities_1 ON cities_1.id = teams.city_id 
WHERE teams.id = ?
-- params: (2,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE players.id = ?
-- params: (1,)

SELECT teams.id, teams.name, teams.city_id, cities_1.id, cities_1.name 
FROM teams LEFT OUTER JOIN cities AS cities_1 ON cities_1.id = teams.city_id 
WHERE teams.id = ?
-- params: (1,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE players.id = ?
-- params: (2,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE players.id = ?
-- params: (3,)

SELECT teams.id, teams.name, teams.city_id, cities_1.id, cities_1.name 
FROM teams LEFT OUTER JOIN cities AS cities_1 ON cities_1.id = teams.city_id 
WHERE teams.id = ?
-- params: (2,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE players.id = ?
-- params: (4,)

ROLLBACK

BEGIN (implicit)

SELECT teams.id, teams.name, teams.city_id 
FROM teams ORDER BY teams.id
-- params: ()

SELECT players.team_id, players.id, players.name, players.active 
FROM players 
WHERE players.team_id IN (?, ?) ORDER BY players.id
-- params: (1, 2)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (1,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (1,)

SELECT teams.id, teams.name, teams.city_id 
FROM teams 
WHERE teams.id = ?
-- params: (2,)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (2,)

SELECT teams.id, teams.name, teams.city_id, teams.name || ? AS anon_1 
FROM teams 
WHERE teams.id = ?
-- params: ('!', 1)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (1,)

SELECT teams.id, teams.name, teams.city_id, teams.name || ? AS anon_1 
FROM teams 
WHERE teams.id = ?
-- params: ('!', 2)

SELECT players.id, players.name, players.active, players.team_id 
FROM players 
WHERE ? = players.team_id ORDER BY players.id
-- params: (2,)

ROLLBACK


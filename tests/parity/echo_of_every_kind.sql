BEGIN (implicit)

PRAGMA main.table_info("events")
-- params: ()

PRAGMA temp.table_info("events")
-- params: ()

CREATE TABLE events (
	id INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO events (kind) VALUES (?)
-- params: ('start',)

COMMIT

BEGIN (implicit)

INSERT INTO events (kind) VALUES (?) RETURNING id
-- params: ('step',)

INSERT INTO events (kind) VALUES (?) RETURNING id
-- params: ('stop',)

COMMIT

BEGIN (implicit)

INSERT INTO events (kind) VALUES (?)
-- params: ('again',)

SELECT events.id, events.kind 
FROM events 
WHERE events.id = ?
-- params: (1,)

SELECT events.id, events.kind 
FROM events 
WHERE events.id = ?
-- params: (2,)

SAVEPOINT sa_savepoint_1
-- params: ()

DELETE FROM events WHERE id = ?
-- params: (3,)

RELEASE SAVEPOINT sa_savepoint_1
-- params: ()

SELECT events.kind 
FROM events 
WHERE events.kind IN (?, ?)
-- params: ('step', 'again')

INSERT INTO events (kind) VALUES (?)
-- params: [('bulk 0',), ('bulk 1',), ('bulk 2',), ('bulk 3',), ('bulk 4',), ('bulk 5',), ('bulk 6',), ('bulk 7',)  ... displaying 10 of 12 total bound parameter sets ...  ('bulk 10',), ('bulk 11',)]

ROLLBACK

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT events.id AS events_id, events.kind AS events_kind 
FROM events 
WHERE events.kind LIKE ?) AS anon_1
-- params: ('s%',)

ROLLBACK

BEGIN (implicit)

PRAGMA user_version
-- params: ()

SELECT 1 AS one
-- params: ()

SELECT 1 AS one
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT 'not logged'
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT ?
-- params: [SQL parameters hidden due to hide_parameters=True]

ROLLBACK


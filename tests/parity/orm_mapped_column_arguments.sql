BEGIN (implicit)

PRAGMA main.table_info("tickets")
-- params: ()

PRAGMA temp.table_info("tickets")
-- params: ()

CREATE TABLE tickets (
	early INTEGER, 
	id INTEGER NOT NULL, 
	title VARCHAR(50), 
	code INTEGER NOT NULL, 
	state VARCHAR(10) NOT NULL, 
	priority INTEGER DEFAULT '3' NOT NULL, 
	body TEXT, 
	notes TEXT, 
	log TEXT, 
	changes INTEGER NOT NULL, 
	ticket_kind VARCHAR(8) NOT NULL, 
	remark VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO tickets (early, title, code, state, body, notes, log, changes, ticket_kind, remark) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id, priority
-- params: (None, 'first', 100, 'open', 'long body', 'n', 'l', 0, 'bug', None)

COMMIT

BEGIN (implicit)

SELECT tickets.early, tickets.id, tickets.title, tickets.code, tickets.state, tickets.priority, tickets.changes, tickets.ticket_kind, tickets.remark 
FROM tickets
-- params: ()

SELECT tickets.notes, tickets.log 
FROM tickets 
WHERE tickets.id = ?
-- params: (1,)

SELECT tickets.body 
FROM tickets 
WHERE tickets.id = ?
-- params: (1,)

UPDATE tickets SET title=?, changes=? WHERE tickets.id = ?
-- params: ('second', 7, 1)

COMMIT

BEGIN (implicit)

SELECT tickets.early, tickets.id, tickets.title, tickets.code, tickets.state, tickets.priority, tickets.changes, tickets.ticket_kind, tickets.remark 
FROM tickets 
WHERE tickets.id = ?
-- params: (1,)

SELECT tickets.ticket_kind 
FROM tickets
-- params: ()

ROLLBACK


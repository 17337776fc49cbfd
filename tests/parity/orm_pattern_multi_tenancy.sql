BEGIN (implicit)

PRAGMA main.table_info("tenants")
-- params: ()

PRAGMA temp.table_info("tenants")
-- params: ()

PRAGMA main.table_info("tickets")
-- params: ()

PRAGMA temp.table_info("tickets")
-- params: ()

PRAGMA main.table_info("replies")
-- params: ()

PRAGMA temp.table_info("replies")
-- params: ()

CREATE TABLE tenants (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE tickets (
	id INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	tenant_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(tenant_id) REFERENCES tenants (id)
)
-- params: ()

CREATE INDEX ix_tickets_tenant_id ON tickets (tenant_id)
-- params: ()

CREATE TABLE replies (
	id INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	ticket_id INTEGER NOT NULL, 
	tenant_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ticket_id) REFERENCES tickets (id), 
	FOREIGN KEY(tenant_id) REFERENCES tenants (id)
)
-- params: ()

CREATE INDEX ix_replies_tenant_id ON replies (tenant_id)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO tenants (id, name) VALUES (?, ?)
-- params: [(1, 'acme'), (2, 'zoo')]

COMMIT

BEGIN (implicit)

INSERT INTO tickets (title, tenant_id) VALUES (?, ?)
-- params: ('a', 1)

INSERT INTO replies (text, ticket_id, tenant_id) VALUES (?, ?, ?)
-- params: ('re a', 1, 1)

INSERT INTO tickets (title, tenant_id) VALUES (?, ?)
-- params: ('b', 1)

INSERT INTO replies (text, ticket_id, tenant_id) VALUES (?, ?, ?)
-- params: ('re b', 2, 1)

COMMIT

BEGIN (implicit)

INSERT INTO tickets (title, tenant_id) VALUES (?, ?)
-- params: ('c', 2)

INSERT INTO replies (text, ticket_id, tenant_id) VALUES (?, ?, ?)
-- params: ('re c', 3, 2)

COMMIT

BEGIN (implicit)

SELECT tickets.id, tickets.title, tickets.tenant_id 
FROM tickets 
WHERE tickets.tenant_id = ? ORDER BY tickets.id
-- params: (1,)

SELECT replies.id, replies.text, replies.ticket_id, replies.tenant_id 
FROM replies 
WHERE ? = replies.ticket_id AND replies.tenant_id = ? AND replies.tenant_id = ? ORDER BY replies.id
-- params: (1, 1, 1)

SELECT tenants.id, tenants.name 
FROM tenants 
WHERE tenants.id = ?
-- params: (1,)

SELECT replies.id, replies.text, replies.ticket_id, replies.tenant_id 
FROM replies 
WHERE ? = replies.ticket_id AND replies.tenant_id = ? AND replies.tenant_id = ? ORDER BY replies.id
-- params: (2, 1, 1)

ROLLBACK

BEGIN (implicit)

SELECT tickets.id, tickets.title, tickets.tenant_id 
FROM tickets 
WHERE tickets.tenant_id = ? ORDER BY tickets.id
-- params: (2,)

SELECT replies.id, replies.text, replies.ticket_id, replies.tenant_id 
FROM replies 
WHERE ? = replies.ticket_id AND replies.tenant_id = ? AND replies.tenant_id = ? ORDER BY replies.id
-- params: (3, 2, 2)

SELECT tenants.id, tenants.name 
FROM tenants 
WHERE tenants.id = ?
-- params: (2,)

SELECT tickets.id, tickets.title, tickets.tenant_id 
FROM tickets 
WHERE tickets.id = ? AND tickets.tenant_id = ?
-- params: (1, 2)

SELECT tickets.title, replies.text 
FROM tickets JOIN replies ON tickets.id = replies.ticket_id AND replies.tenant_id = ? 
WHERE tickets.tenant_id = ? ORDER BY replies.id
-- params: (2, 2)

ROLLBACK

BEGIN (implicit)

SELECT tickets.id, tickets.title, tickets.tenant_id 
FROM tickets 
WHERE tickets.tenant_id = ? ORDER BY tickets.id
-- params: (3,)

SELECT tickets.id, tickets.title, tickets.tenant_id 
FROM tickets 
WHERE tickets.id = ? AND tickets.tenant_id = ?
-- params: (1, 3)

SELECT tickets.title, replies.text 
FROM tickets JOIN replies ON tickets.id = replies.ticket_id AND replies.tenant_id = ? 
WHERE tickets.tenant_id = ? ORDER BY replies.id
-- params: (3, 3)

ROLLBACK

BEGIN (implicit)

UPDATE tickets SET title=? WHERE tickets.tenant_id = ?
-- params: ('mine', 2)

COMMIT

BEGIN (implicit)

SELECT tickets.title, tickets.tenant_id 
FROM tickets ORDER BY tickets.id
-- params: ()

ROLLBACK


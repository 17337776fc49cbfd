BEGIN (implicit)

PRAGMA main.table_info("audits")
-- params: ()

PRAGMA temp.table_info("audits")
-- params: ()

PRAGMA main.table_info("accounts")
-- params: ()

PRAGMA temp.table_info("accounts")
-- params: ()

PRAGMA main.table_info("transfers")
-- params: ()

PRAGMA temp.table_info("transfers")
-- params: ()

CREATE TABLE audits (
	id INTEGER NOT NULL, 
	action VARCHAR NOT NULL, 
	target VARCHAR NOT NULL, 
	changes JSON NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE accounts (
	id INTEGER NOT NULL, 
	owner VARCHAR NOT NULL, 
	balance INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE transfers (
	id INTEGER NOT NULL, 
	account_id INTEGER NOT NULL, 
	amount INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(account_id) REFERENCES accounts (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO accounts (owner, balance) VALUES (?, ?)
-- params: ('ann', 0)

INSERT INTO accounts (owner, balance) VALUES (?, ?)
-- params: ('bob', 5)

INSERT INTO audits (action, target, changes) VALUES (?, ?, ?)
-- params: ('insert', 'account 1', '{"owner": "ann"}')

INSERT INTO audits (action, target, changes) VALUES (?, ?, ?)
-- params: ('insert', 'account 2', '{"owner": "bob"}')

COMMIT

BEGIN (implicit)

SELECT accounts.id, accounts.balance 
FROM accounts 
WHERE accounts.id = ?
-- params: (1,)

UPDATE accounts SET owner=? WHERE accounts.id = ?
-- params: ('anna', 1)

INSERT INTO audits (action, target, changes) VALUES (?, ?, ?)
-- params: ('update', 'account 1', '{"owner": [null, "anna"]}')

SELECT accounts.id, accounts.owner, accounts.balance 
FROM accounts 
WHERE accounts.id = ?
-- params: (2,)

UPDATE accounts SET balance=? WHERE accounts.id = ?
-- params: (15, 2)

INSERT INTO audits (action, target, changes) VALUES (?, ?, ?)
-- params: ('update', 'account 2', '{"balance": [5, 15]}')

COMMIT

BEGIN (implicit)

SELECT accounts.id, accounts.owner, accounts.balance 
FROM accounts 
WHERE accounts.id = ?
-- params: (1,)

UPDATE accounts SET balance=(accounts.balance + ?) WHERE accounts.id = ?
-- params: (30, 1)

UPDATE accounts SET balance=(accounts.balance + ?) WHERE accounts.id = ?
-- params: (-10, 1)

INSERT INTO transfers (account_id, amount) VALUES (?, ?) RETURNING id
-- params: (1, 30)

INSERT INTO transfers (account_id, amount) VALUES (?, ?) RETURNING id
-- params: (1, -10)

COMMIT

BEGIN (implicit)

SELECT accounts.id, accounts.owner, accounts.balance 
FROM accounts 
WHERE accounts.id = ?
-- params: (1,)

SELECT accounts.id, accounts.owner, accounts.balance 
FROM accounts 
WHERE accounts.id = ?
-- params: (2,)

SELECT transfers.id, transfers.account_id, transfers.amount 
FROM transfers 
WHERE ? = transfers.account_id
-- params: (1,)

SELECT transfers.id, transfers.account_id, transfers.amount 
FROM transfers 
WHERE ? = transfers.account_id
-- params: (2,)

INSERT INTO audits (action, target, changes) VALUES (?, ?, ?)
-- params: ('delete', 'account 2', '{"owner": "bob"}')

DELETE FROM accounts WHERE accounts.id = ?
-- params: (2,)

COMMIT

BEGIN (implicit)

SELECT audits.id, audits.action, audits.target, audits.changes 
FROM audits ORDER BY audits.id
-- params: ()

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("accounts")
-- params: ()

PRAGMA temp.table_info("accounts")
-- params: ()

PRAGMA main.table_info("entries")
-- params: ()

PRAGMA temp.table_info("entries")
-- params: ()

CREATE TABLE accounts (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE entries (
	id INTEGER NOT NULL, 
	account_id INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	amount INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE cascade
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO accounts (name) VALUES (?)
-- params: ('a',)

INSERT INTO entries (account_id, text, amount) VALUES (?, ?, ?)
-- params: (1, 'start', 100)

COMMIT

BEGIN (implicit)

SELECT accounts.id, accounts.name 
FROM accounts 
WHERE accounts.id = ?
-- params: (1,)

INSERT INTO entries (account_id, text, amount) VALUES (?, ?, ?) RETURNING id
-- params: (1, 'coffee', -3)

INSERT INTO entries (account_id, text, amount) VALUES (?, ?, ?) RETURNING id
-- params: (1, 'book', -20)

INSERT INTO entries (account_id, text, amount) VALUES (?, ?, ?) RETURNING id
-- params: (1, 'pay', 50)

COMMIT

BEGIN (implicit)

SELECT accounts.id, accounts.name 
FROM accounts 
WHERE accounts.id = ?
-- params: (1,)

SELECT entries.id, entries.account_id, entries.text, entries.amount 
FROM entries 
WHERE ? = entries.account_id ORDER BY entries.id
-- params: (1,)

SELECT entries.id, entries.account_id, entries.text, entries.amount 
FROM entries 
WHERE ? = entries.account_id AND entries.amount > ? ORDER BY entries.id
-- params: (1, 0)

SELECT sum(entries.amount) AS sum_1 
FROM entries 
WHERE entries.account_id = ?
-- params: (1,)

SELECT entries.id, entries.account_id, entries.text, entries.amount 
FROM entries 
WHERE ? = entries.account_id AND entries.text = ? ORDER BY entries.id
-- params: (1, 'coffee')

DELETE FROM entries WHERE entries.id = ?
-- params: (2,)

COMMIT

BEGIN (implicit)

SELECT count(entries.id) AS count_1 
FROM entries
-- params: ()

SELECT accounts.id, accounts.name 
FROM accounts 
WHERE accounts.id = ?
-- params: (1,)

INSERT INTO entries (account_id, text, amount) VALUES (?, ?, ?), (?, ?, ?) RETURNING id, account_id, text, amount
-- params: (1, 'bulk1', 1, 1, 'bulk2', 2)

UPDATE entries SET amount=(entries.amount + ?) WHERE ? = entries.account_id AND entries.text LIKE ? RETURNING id
-- params: (1, 1, 'bulk%')

DELETE FROM entries WHERE ? = entries.account_id AND entries.text = ?
-- params: (1, 'book')

SELECT entries.text, entries.amount 
FROM entries ORDER BY entries.id
-- params: ()

ROLLBACK


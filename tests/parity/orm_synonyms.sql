BEGIN (implicit)

PRAGMA main.table_info("accounts")
-- params: ()

PRAGMA temp.table_info("accounts")
-- params: ()

CREATE TABLE accounts (
	id INTEGER NOT NULL, 
	login_name VARCHAR(20), 
	status VARCHAR(10), 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO accounts (login_name, status) VALUES (?, ?)
-- params: ('ada', 'active')

INSERT INTO accounts (login_name, status) VALUES (?, ?)
-- params: ('bob', 'new')

COMMIT

BEGIN (implicit)

SELECT accounts.id, accounts.login_name, accounts.status 
FROM accounts 
WHERE accounts.login_name = ?
-- params: ('ada',)

SELECT accounts.login_name 
FROM accounts ORDER BY accounts.login_name DESC
-- params: ()

UPDATE accounts SET login_name=?, status=? WHERE accounts.id = ?
-- params: ('augusta', 'gone', 1)

COMMIT

BEGIN (implicit)

SELECT accounts_1.login_name 
FROM accounts AS accounts_1 
WHERE accounts_1.status = ?
-- params: ('gone',)

SELECT accounts.id AS accounts_id, accounts.login_name AS accounts_login_name, accounts.status AS accounts_status 
FROM accounts 
WHERE accounts.login_name IN (?)
-- params: ('bob',)

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("memberships")
-- params: ()

PRAGMA temp.table_info("memberships")
-- params: ()

PRAGMA main.table_info("users")
-- params: ()

PRAGMA temp.table_info("users")
-- params: ()

PRAGMA main.table_info("groups")
-- params: ()

PRAGMA temp.table_info("groups")
-- params: ()

CREATE TABLE users (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE groups (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE memberships (
	user_id INTEGER NOT NULL, 
	group_id INTEGER NOT NULL, 
	role VARCHAR NOT NULL, 
	PRIMARY KEY (user_id, group_id), 
	FOREIGN KEY(user_id) REFERENCES users (id), 
	FOREIGN KEY(group_id) REFERENCES groups (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO groups (name) VALUES (?) RETURNING id
-- params: ('admins',)

INSERT INTO groups (name) VALUES (?) RETURNING id
-- params: ('editors',)

INSERT INTO users (name) VALUES (?)
-- params: ('ann',)

INSERT INTO memberships (user_id, group_id, role) VALUES (?, ?, ?)
-- params: (1, 1, 'member')

SELECT memberships.user_id, memberships.group_id, memberships.role 
FROM memberships 
WHERE ? = memberships.group_id
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT users.id, users.name 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT memberships.user_id, memberships.group_id, memberships.role 
FROM memberships 
WHERE ? = memberships.user_id
-- params: (1,)

SELECT groups.id, groups.name 
FROM groups 
WHERE groups.id = ?
-- params: (2,)

INSERT INTO memberships (user_id, group_id, role) VALUES (?, ?, ?)
-- params: (1, 2, 'chief')

COMMIT

BEGIN (implicit)

SELECT users.id, users.name 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT memberships.user_id, memberships.group_id, memberships.role 
FROM memberships 
WHERE ? = memberships.user_id
-- params: (1,)

SELECT groups.id, groups.name 
FROM groups 
WHERE groups.id = ?
-- params: (1,)

SELECT groups.id, groups.name 
FROM groups 
WHERE groups.id = ?
-- params: (2,)

INSERT INTO users (name) VALUES (?)
-- params: ('bob',)

SELECT memberships.user_id, memberships.group_id, memberships.role 
FROM memberships 
WHERE ? = memberships.group_id
-- params: (2,)

INSERT INTO memberships (user_id, group_id, role) VALUES (?, ?, ?)
-- params: (2, 2, 'member')

COMMIT

BEGIN (implicit)

SELECT groups.id, groups.name 
FROM groups 
WHERE groups.id = ?
-- params: (2,)

SELECT memberships.user_id, memberships.group_id, memberships.role 
FROM memberships 
WHERE ? = memberships.group_id
-- params: (2,)

SELECT users.id, users.name 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT users.id, users.name 
FROM users 
WHERE users.id = ?
-- params: (2,)

SELECT groups.id, groups.name 
FROM groups 
WHERE groups.id = ?
-- params: (1,)

SELECT users.name 
FROM users 
WHERE EXISTS (SELECT 1 
FROM memberships 
WHERE users.id = memberships.user_id AND ? = memberships.group_id)
-- params: (1,)

SELECT users.name 
FROM users 
WHERE EXISTS (SELECT 1 
FROM memberships 
WHERE users.id = memberships.user_id AND (EXISTS (SELECT 1 
FROM groups 
WHERE groups.id = memberships.group_id AND groups.name = ?)))
-- params: ('admins',)

SELECT memberships.user_id, memberships.group_id, memberships.role 
FROM memberships 
WHERE ? = memberships.user_id
-- params: (1,)

DELETE FROM memberships WHERE memberships.user_id = ? AND memberships.group_id = ?
-- params: (1, 1)

COMMIT

BEGIN (implicit)

SELECT memberships.user_id, memberships.group_id, memberships.role 
FROM memberships
-- params: ()

SELECT users.id, users.name 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT memberships.user_id, memberships.group_id, memberships.role 
FROM memberships 
WHERE ? = memberships.user_id
-- params: (1,)

SELECT groups.id, groups.name 
FROM groups 
WHERE groups.id = ?
-- params: (2,)

SELECT users.id, users.name 
FROM users 
WHERE users.id = ?
-- params: (2,)

SELECT memberships.user_id, memberships.group_id, memberships.role 
FROM memberships 
WHERE ? = memberships.user_id
-- params: (2,)

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("users")
-- params: ()

PRAGMA temp.table_info("users")
-- params: ()

PRAGMA main.table_info("profiles")
-- params: ()

PRAGMA temp.table_info("profiles")
-- params: ()

PRAGMA main.table_info("badges")
-- params: ()

PRAGMA temp.table_info("badges")
-- params: ()

CREATE TABLE users (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE profiles (
	id INTEGER NOT NULL, 
	bio VARCHAR NOT NULL, 
	user_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(user_id) REFERENCES users (id)
)
-- params: ()

CREATE TABLE badges (
	id INTEGER NOT NULL, 
	user_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(user_id) REFERENCES users (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO users (name) VALUES (?)
-- params: ('ann',)

INSERT INTO profiles (bio, user_id) VALUES (?, ?)
-- params: ('first', 1)

COMMIT

BEGIN (implicit)

SELECT users.id, users.name 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT profiles.id, profiles.bio, profiles.user_id 
FROM profiles 
WHERE ? = profiles.user_id
-- params: (1,)

INSERT INTO profiles (bio, user_id) VALUES (?, ?)
-- params: ('second', 1)

DELETE FROM profiles WHERE profiles.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT profiles.bio 
FROM profiles
-- params: ()

SELECT users.id, users.name 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT badges.id, badges.user_id 
FROM badges 
WHERE ? = badges.user_id
-- params: (1,)

INSERT INTO badges (user_id) VALUES (?)
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT users.id, users.name 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT badges.id, badges.user_id 
FROM badges 
WHERE ? = badges.user_id
-- params: (1,)

UPDATE badges SET user_id=? WHERE badges.id = ?
-- params: (None, 1)

INSERT INTO badges (user_id) VALUES (?)
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT badges.id, badges.user_id 
FROM badges 
WHERE badges.id = ?
-- params: (1,)

SELECT users.id, users.name 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT badges.id, badges.user_id 
FROM badges 
WHERE ? = badges.user_id
-- params: (1,)

UPDATE badges SET user_id=? WHERE badges.id = ?
-- params: [(1, 1), (None, 2)]

COMMIT

BEGIN (implicit)

SELECT badges.id, badges.user_id 
FROM badges ORDER BY badges.id
-- params: ()

SELECT users.id, users.name 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT profiles.id, profiles.bio, profiles.user_id 
FROM profiles 
WHERE ? = profiles.user_id
-- params: (1,)

DELETE FROM profiles WHERE profiles.id = ?
-- params: (2,)

COMMIT

BEGIN (implicit)

SELECT profiles.id, profiles.bio, profiles.user_id 
FROM profiles
-- params: ()

SELECT users.id, users.name 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT profiles.id, profiles.bio, profiles.user_id 
FROM profiles 
WHERE ? = profiles.user_id
-- params: (1,)

INSERT INTO badges (user_id) VALUES (?)
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT users.id, users.name 
FROM users 
WHERE users.id = ?
-- params: (1,)

SELECT badges.id, badges.user_id 
FROM badges 
WHERE ? = badges.user_id
-- params: (1,)

ROLLBACK


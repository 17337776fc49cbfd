BEGIN (implicit)

PRAGMA main.table_info("follows")
-- params: ()

PRAGMA temp.table_info("follows")
-- params: ()

PRAGMA main.table_info("people")
-- params: ()

PRAGMA temp.table_info("people")
-- params: ()

CREATE TABLE people (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE follows (
	follower INTEGER NOT NULL, 
	followed INTEGER NOT NULL, 
	strength INTEGER, 
	PRIMARY KEY (follower, followed), 
	FOREIGN KEY(follower) REFERENCES people (id), 
	FOREIGN KEY(followed) REFERENCES people (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO people (name) VALUES (?) RETURNING id
-- params: ('ann',)

INSERT INTO people (name) VALUES (?) RETURNING id
-- params: ('bob',)

INSERT INTO people (name) VALUES (?) RETURNING id
-- params: ('cid',)

INSERT INTO follows (follower, followed, strength) VALUES (?, ?, ?)
-- params: (1, 2, 1)

INSERT INTO follows (follower, followed, strength) VALUES (?, ?, ?)
-- params: (1, 3, 1)

SELECT people.id, people.name 
FROM people, follows 
WHERE ? = follows.followed AND people.id = follows.follower
-- params: (3,)

INSERT INTO follows (follower, followed, strength) VALUES (?, ?, ?)
-- params: (2, 3, 1)

SELECT people.id, people.name 
FROM people, follows 
WHERE ? = follows.follower AND people.id = follows.followed
-- params: (2,)

INSERT INTO follows (follower, followed, strength) VALUES (?, ?, ?)
-- params: (1, 1, 1)

COMMIT

BEGIN (implicit)

SELECT follows.follower, follows.followed, follows.strength 
FROM follows ORDER BY follows.follower, follows.followed
-- params: ()

UPDATE follows SET strength=? WHERE follows.follower = ?
-- params: (9, 2)

SELECT people.id, people.name 
FROM people 
WHERE people.id = ?
-- params: (3,)

SELECT people.id, people.name 
FROM people, follows 
WHERE ? = follows.followed AND follows.strength > ? AND people.id = follows.follower
-- params: (3, 5)

SELECT people.name, people_1.name AS name_1 
FROM people JOIN follows AS follows_1 ON people.id = follows_1.follower JOIN people AS people_1 ON people_1.id = follows_1.followed ORDER BY people.name, people_1.name
-- params: ()

SELECT people.name 
FROM people 
WHERE EXISTS (SELECT 1 
FROM people AS people_1, follows AS follows_1 
WHERE people.id = follows_1.followed AND people_1.id = follows_1.follower AND people_1.name = ?)
-- params: ('bob',)

SELECT people.id, people.name 
FROM people 
WHERE people.id = ?
-- params: (1,)

SELECT people.id, people.name 
FROM people, follows 
WHERE ? = follows.follower AND people.id = follows.followed
-- params: (1,)

SELECT people.id, people.name 
FROM people, follows 
WHERE ? = follows.follower AND people.id = follows.followed
-- params: (3,)

SELECT people.id, people.name 
FROM people, follows 
WHERE ? = follows.followed AND people.id = follows.follower
-- params: (3,)

DELETE FROM follows WHERE follows.follower = ? AND follows.followed = ?
-- params: [(1, 3), (2, 3)]

DELETE FROM follows WHERE follows.follower = ? AND follows.followed = ?
-- params: (1, 2)

DELETE FROM people WHERE people.id = ?
-- params: (3,)

COMMIT

BEGIN (implicit)

SELECT follows.follower, follows.followed 
FROM follows
-- params: ()

SELECT people.id, people.name 
FROM people 
WHERE people.id = ?
-- params: (1,)

SELECT people.id, people.name 
FROM people, follows 
WHERE ? = follows.followed AND people.id = follows.follower
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT people.id, people.name, people_1.id AS id_1, people_1.name AS name_1 
FROM people LEFT OUTER JOIN (follows AS follows_1 JOIN people AS people_1 ON people_1.id = follows_1.followed) ON people.id = follows_1.follower ORDER BY people.id
-- params: ()

ROLLBACK


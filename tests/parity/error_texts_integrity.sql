BEGIN (implicit)

PRAGMA main.table_info("users")
-- params: ()

PRAGMA temp.table_info("users")
-- params: ()

CREATE TABLE users (
	id INTEGER NOT NULL, 
	name VARCHAR(20) NOT NULL, 
	age INTEGER CONSTRAINT ck_age CHECK (age >= 0), 
	PRIMARY KEY (id), 
	UNIQUE (name)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO users (name, age) VALUES (?, ?)
-- params: ('ada', 36)

COMMIT

BEGIN (implicit)

INSERT INTO users (name, age) VALUES (?, ?)
-- params: ('ada', None)

ROLLBACK

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT users.id AS users_id, users.name AS users_name, users.age AS users_age 
FROM users) AS anon_1
-- params: ()

INSERT INTO users (name, age) VALUES (?, ?)
-- params: (None, 3)

ROLLBACK

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT users.id AS users_id, users.name AS users_name, users.age AS users_age 
FROM users) AS anon_1
-- params: ()

INSERT INTO users (name, age) VALUES (?, ?)
-- params: ('bob', -1)

ROLLBACK

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT users.id AS users_id, users.name AS users_name, users.age AS users_age 
FROM users) AS anon_1
-- params: ()

INSERT INTO users (name, age) VALUES (?, ?) RETURNING id
-- params: ('cy', None)

INSERT INTO users (name, age) VALUES (?, ?) RETURNING id
-- params: ('dee', None)

INSERT INTO users (name, age) VALUES (?, ?) RETURNING id
-- params: ('cy', None)

ROLLBACK

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT users.id AS users_id, users.name AS users_name, users.age AS users_age 
FROM users) AS anon_1
-- params: ()

INSERT INTO users (id, name, age) VALUES (?, ?, ?)
-- params: (1, 'eve', None)

ROLLBACK

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT users.id AS users_id, users.name AS users_name, users.age AS users_age 
FROM users) AS anon_1
-- params: ()


BEGIN (implicit)

PRAGMA main.table_info("users")
-- params: ()

PRAGMA temp.table_info("users")
-- params: ()

PRAGMA main.table_info("addr")
-- params: ()

PRAGMA temp.table_info("addr")
-- params: ()

CREATE TABLE users (
	id INTEGER NOT NULL, 
	name VARCHAR(30) NOT NULL, 
	email VARCHAR, 
	age INTEGER CONSTRAINT ck_users_age CHECK (age > 0), 
	CONSTRAINT pk_users PRIMARY KEY (id), 
	CONSTRAINT uq_users_email UNIQUE (email)
)
-- params: ()

CREATE INDEX ix_users_name ON users (name)
-- params: ()

CREATE TABLE addr (
	id INTEGER NOT NULL, 
	u_id INTEGER, 
	z VARCHAR DEFAULT 'x', 
	CONSTRAINT pk_addr PRIMARY KEY (id), 
	CONSTRAINT uq_addr_u_id UNIQUE (u_id, z), 
	CONSTRAINT fk_addr_u_id_users FOREIGN KEY(u_id) REFERENCES users (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("w")
-- params: ()

PRAGMA temp.table_info("w")
-- params: ()

CREATE TABLE w (
	id INTEGER NOT NULL, 
	e VARCHAR, 
	f INTEGER, 
	g INTEGER, 
	h INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO w (e, f, g, h) VALUES (?, ?, ?, (SELECT coalesce(max(f), ?) AS coalesce_1 
FROM w))
-- params: ('q', 7, 8, 0)

INSERT INTO w (e, f, g, h) VALUES (?, ?, ?, (SELECT coalesce(max(f), ?) AS coalesce_1 
FROM w))
-- params: [('a', 7, 8, 0), ('b', 7, 8, 0)]

UPDATE w SET e=?, f=? WHERE w.id = ?
-- params: ('w', 9, 1)

SELECT w.id, w.e, w.f, w.g, w.h 
FROM w
-- params: ()

INSERT INTO w (e, f, g, h) VALUES (?, ?, ?, (SELECT coalesce(max(f), ?) AS coalesce_1 
FROM w)) RETURNING id, g
-- params: ('q', 7, 8, 0)

INSERT INTO w (e, f, g, h) SELECT w.e, w.f, ? AS anon_1, (SELECT coalesce(max(f), ?) AS coalesce_1 
FROM w) AS anon_2 
FROM w 
WHERE w.id < ?
-- params: (1, 0, 2)

SELECT count(*) AS count_1 
FROM w
-- params: ()

DELETE FROM w WHERE w.id IN (?, ?)
-- params: (1, 2)

SELECT w.id, w.e 
FROM w
-- params: ()

COMMIT

BEGIN (implicit)

CREATE UNIQUE INDEX ix_new ON w (e DESC, f) WHERE f > 3
-- params: ()

COMMIT

BEGIN (implicit)

DROP INDEX ix_new
-- params: ()

COMMIT

BEGIN (implicit)

DROP TABLE w
-- params: ()

COMMIT

BEGIN (implicit)

DROP TABLE w
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("w")
-- params: ()

PRAGMA temp.table_info("w")
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("w")
-- params: ()

PRAGMA temp.table_info("w")
-- params: ()

CREATE TABLE w (
	id INTEGER NOT NULL, 
	e VARCHAR, 
	f INTEGER, 
	g INTEGER, 
	h INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE UNIQUE INDEX ix_new ON w (e DESC, f) WHERE f > 3
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("w")
-- params: ()

DROP TABLE w
-- params: ()

COMMIT

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("p")
-- params: ()

PRAGMA temp.table_info("p")
-- params: ()

PRAGMA main.table_info("q")
-- params: ()

PRAGMA temp.table_info("q")
-- params: ()

CREATE TABLE p (
	id INTEGER NOT NULL, 
	q_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(q_id) REFERENCES q (id)
)
-- params: ()

CREATE TABLE q (
	id INTEGER NOT NULL, 
	p_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(p_id) REFERENCES p (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("p")
-- params: ()

PRAGMA main.table_info("q")
-- params: ()

DROP TABLE p
-- params: ()

DROP TABLE q
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA database_list
-- params: ()

PRAGMA "main".table_info("s")
-- params: ()

CREATE TABLE main.s (
	id INTEGER
)
-- params: ()

COMMIT


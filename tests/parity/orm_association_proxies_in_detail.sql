BEGIN (implicit)

PRAGMA main.table_info("ut")
-- params: ()

PRAGMA temp.table_info("ut")
-- params: ()

PRAGMA main.table_info("kw")
-- params: ()

PRAGMA temp.table_info("kw")
-- params: ()

PRAGMA main.table_info("addr")
-- params: ()

PRAGMA temp.table_info("addr")
-- params: ()

PRAGMA main.table_info("role")
-- params: ()

PRAGMA temp.table_info("role")
-- params: ()

PRAGMA main.table_info("user")
-- params: ()

PRAGMA temp.table_info("user")
-- params: ()

CREATE TABLE kw (
	id INTEGER NOT NULL, 
	word VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE user (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE ut (
	u INTEGER NOT NULL, 
	k INTEGER NOT NULL, 
	PRIMARY KEY (u, k), 
	FOREIGN KEY(u) REFERENCES user (id), 
	FOREIGN KEY(k) REFERENCES kw (id)
)
-- params: ()

CREATE TABLE addr (
	id INTEGER NOT NULL, 
	u_id INTEGER, 
	city VARCHAR, 
	zip INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(u_id) REFERENCES user (id)
)
-- params: ()

CREATE TABLE role (
	id INTEGER NOT NULL, 
	u_id INTEGER, 
	kind VARCHAR NOT NULL, 
	kw_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(u_id) REFERENCES user (id), 
	FOREIGN KEY(kw_id) REFERENCES kw (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO kw (word) VALUES (?) RETURNING id
-- params: ('t1',)

INSERT INTO kw (word) VALUES (?) RETURNING id
-- params: ('t2',)

INSERT INTO kw (word) VALUES (?) RETURNING id
-- params: ('t1',)

INSERT INTO kw (word) VALUES (?) RETURNING id
-- params: ('t2',)

INSERT INTO kw (word) VALUES (?) RETURNING id
-- params: ('changed',)

INSERT INTO user (name) VALUES (?)
-- params: ('n',)

INSERT INTO ut (u, k) VALUES (?, ?)
-- params: [(1, 1), (1, 2), (1, 3), (1, 4)]

INSERT INTO addr (u_id, city, zip) VALUES (?, ?, ?)
-- params: (1, 'Bonn', None)

INSERT INTO role (u_id, kind, kw_id) VALUES (?, ?, ?)
-- params: (1, 'k', 5)

COMMIT

BEGIN (implicit)

SELECT user.id, user.name 
FROM user 
WHERE user.id = ?
-- params: (1,)

SELECT kw.id, kw.word 
FROM kw, ut 
WHERE ? = ut.u AND kw.id = ut.k
-- params: (1,)

SELECT role.id, role.u_id, role.kind, role.kw_id 
FROM role 
WHERE ? = role.u_id
-- params: (1,)

SELECT kw.id, kw.word 
FROM kw 
WHERE kw.id = ?
-- params: (5,)

SELECT user.id 
FROM user 
WHERE EXISTS (SELECT 1 
FROM kw, ut 
WHERE user.id = ut.u AND kw.id = ut.k AND kw.word = ?)
-- params: ('t1',)

SELECT user.id 
FROM user 
WHERE EXISTS (SELECT 1 
FROM kw, ut 
WHERE user.id = ut.u AND kw.id = ut.k AND kw.word != ?)
-- params: ('t1',)

SELECT user.id 
FROM user 
WHERE (EXISTS (SELECT 1 
FROM kw, ut 
WHERE user.id = ut.u AND kw.id = ut.k AND kw.word IS NULL)) OR NOT (EXISTS (SELECT 1 
FROM kw, ut 
WHERE user.id = ut.u AND kw.id = ut.k))
-- params: ()

SELECT user.id 
FROM user 
WHERE EXISTS (SELECT 1 
FROM kw, ut 
WHERE user.id = ut.u AND kw.id = ut.k AND kw.word = ?)
-- params: ('t1',)

SELECT user.id 
FROM user 
WHERE EXISTS (SELECT 1 
FROM kw, ut 
WHERE user.id = ut.u AND kw.id = ut.k AND (kw.word LIKE '%' || ? || '%'))
-- params: ('t',)

SELECT user.id 
FROM user 
WHERE EXISTS (SELECT 1 
FROM kw, ut 
WHERE user.id = ut.u AND kw.id = ut.k AND kw.word LIKE ?)
-- params: ('t%',)

SELECT user.id 
FROM user 
WHERE EXISTS (SELECT 1 
FROM kw, ut 
WHERE user.id = ut.u AND kw.id = ut.k AND kw.word IN (?))
-- params: ('t1',)

SELECT user.id 
FROM user 
WHERE EXISTS (SELECT 1 
FROM addr 
WHERE user.id = addr.u_id AND addr.city = ?)
-- params: ('Bonn',)

SELECT user.id 
FROM user 
WHERE (EXISTS (SELECT 1 
FROM addr 
WHERE user.id = addr.u_id AND addr.city IS NULL)) OR NOT (EXISTS (SELECT 1 
FROM addr 
WHERE user.id = addr.u_id))
-- params: ()

SELECT user.id 
FROM user 
WHERE EXISTS (SELECT 1 
FROM addr 
WHERE user.id = addr.u_id)
-- params: ()

SELECT user.id 
FROM user 
WHERE EXISTS (SELECT 1 
FROM role 
WHERE user.id = role.u_id AND ? = role.kw_id)
-- params: (5,)

SELECT user.id 
FROM user 
WHERE EXISTS (SELECT 1 
FROM role 
WHERE user.id = role.u_id AND (EXISTS (SELECT 1 
FROM kw 
WHERE kw.id = role.kw_id AND kw.word = ?)))
-- params: ('x',)

SELECT user.id 
FROM user 
WHERE EXISTS (SELECT 1 
FROM role 
WHERE user.id = role.u_id AND (EXISTS (SELECT 1 
FROM kw 
WHERE kw.id = role.kw_id AND kw.word = ?)))
-- params: ('x',)

SELECT user.id 
FROM user 
WHERE EXISTS (SELECT 1 
FROM role 
WHERE user.id = role.u_id AND (EXISTS (SELECT 1 
FROM kw 
WHERE kw.id = role.kw_id AND kw.word = ?)))
-- params: ('x',)

SELECT user.id 
FROM user 
WHERE EXISTS (SELECT 1 
FROM role 
WHERE user.id = role.u_id AND (EXISTS (SELECT 1 
FROM kw 
WHERE kw.id = role.kw_id AND kw.word = ?)))
-- params: ('x',)

SELECT addr.id 
FROM addr 
WHERE EXISTS (SELECT 1 
FROM user 
WHERE user.id = addr.u_id AND user.name = ?)
-- params: ('n',)

SELECT addr.id 
FROM addr 
WHERE EXISTS (SELECT 1 
FROM user 
WHERE user.id = addr.u_id AND (EXISTS (SELECT 1 
FROM kw, ut 
WHERE user.id = ut.u AND kw.id = ut.k)))
-- params: ()

SELECT user.id, user.name 
FROM user 
WHERE EXISTS (SELECT 1 
FROM kw, ut 
WHERE user.id = ut.u AND kw.id = ut.k AND kw.word = ?)
-- params: ('t1',)

SELECT addr.id 
FROM addr 
WHERE EXISTS (SELECT 1 
FROM user 
WHERE user.id = addr.u_id AND user.name = ?)
-- params: ('n',)


BEGIN (implicit)

PRAGMA main.table_info("users")
-- params: ()

PRAGMA temp.table_info("users")
-- params: ()

PRAGMA main.table_info("addresses")
-- params: ()

PRAGMA temp.table_info("addresses")
-- params: ()

CREATE TABLE users (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	boss_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(boss_id) REFERENCES users (id)
)
-- params: ()

CREATE TABLE addresses (
	id INTEGER NOT NULL, 
	user_id INTEGER NOT NULL, 
	email VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(user_id) REFERENCES users (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO addresses (id, user_id, email) VALUES (?, ?, ?)
-- params: [(1, 1, 'a@'), (2, 2, 'b@')]

INSERT INTO users (id, name, boss_id) VALUES (?, ?, ?)
-- params: [(1, 'ann', None), (2, 'bob', 1), (3, 'cy', 1)]

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("users")
-- params: ()

PRAGMA main.table_info("addresses")
-- params: ()

PRAGMA main.table_info("t")
-- params: ()

PRAGMA temp.table_info("t")
-- params: ()

CREATE TABLE t (
	id INTEGER NOT NULL, 
	a VARCHAR NOT NULL, 
	b INTEGER, 
	cc VARCHAR, 
	d INTEGER NOT NULL, 
	e VARCHAR DEFAULT 'sd' NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO t (a, d) VALUES (?, ?)
-- params: [('x', 7), ('y', 7)]

INSERT INTO t (a, b, d) VALUES (?, ?, ?)
-- params: ('x', 1, 7)

INSERT INTO t (a, d) VALUES (?, ?)
-- params: ('y', 7)

INSERT INTO t (a, b, d) VALUES (?, ?, ?)
-- params: ('z', 2, 7)

INSERT INTO t (a, cc, d) VALUES (?, ?, ?)
-- params: ('x', 'C', 7)

INSERT INTO t (a, cc, d) VALUES (?, ?, ?)
-- params: ('single', 'C1', 7)

INSERT INTO t (a, cc, d) VALUES (?, ?, ?)
-- params: ('v', 'cv', 7)

INSERT INTO t (a, d) VALUES (?, ?), (?, ?)
-- params: ('v1', 7, 'v2', 7)

INSERT INTO t (a, cc, d) VALUES (?, ?, ?)
-- params: ('k', 'kc', 7)

INSERT INTO t (a, d) VALUES (?, ?), (?, ?) RETURNING id, a, b, cc, d, e
-- params: ('r1', 7, 'r2', 7)

INSERT INTO t (a, d) VALUES (?, ?) RETURNING id, a, b, cc, d, e
-- params: ('s1', 7)

INSERT INTO t (a, d) VALUES (?, ?) RETURNING id, a, b, cc, d, e
-- params: ('s2', 7)

INSERT INTO t (a, d) VALUES (?, ?), (?, ?) RETURNING id, a
-- params: ('s3', 7, 's4', 7)

INSERT INTO t (a, d) VALUES (?, ?) RETURNING id, a, b, cc, d, e
-- params: ('one', 7)

INSERT INTO t (a, d) VALUES (?, ?) RETURNING id
-- params: ('sc', 7)

INSERT INTO t (a, d) VALUES (?, ?)
-- params: ('x', 7)

INSERT INTO t (a, b, d) VALUES (?, ?, ?)
-- params: ('n', None, 7)

INSERT INTO t (a, d) VALUES (?, ?)
-- params: ('n', 7)

INSERT INTO t (a, b, d) VALUES (?, ?, ?)
-- params: ('n', 1, 7)

INSERT INTO t (a, b, d) VALUES (?, ?, ?)
-- params: [('n', None, 7), ('n', 1, 7)]

INSERT INTO t (a, d) VALUES (?, ?)
-- params: (<sqlalchemy.sql.functions.Function at 0x...; lower>, 7)

INSERT INTO t (a, b, d) VALUES (?, ?, ?)
-- params: [('q', <sqlalchemy.sql.functions.Function at 0x...; abs>, 7), ('q2', 4, 7)]

INSERT INTO t (d) VALUES (?)
-- params: (7,)

INSERT INTO t (d) VALUES (?)
-- params: (7,)

INSERT INTO t (a, cc, d) VALUES (?, ?, ?)
-- params: ('raw', 'x', 7)

INSERT INTO t (a, b, d) VALUES (?, ?, ?)
-- params: [('p1', 5, 7), ('p2', 5, 7)]

INSERT INTO t (a, b, d) SELECT t.a, t.b, ? AS anon_1 
FROM t 
WHERE t.id = ?
-- params: (7, 1)

ROLLBACK

BEGIN (implicit)

INSERT INTO t (id, a, b, cc, d) VALUES (?, ?, ?, ?, ?) RETURNING id, e
-- params: (1, 'a1', 1, None, 7)

INSERT INTO t (id, a, b, cc, d) VALUES (?, ?, ?, ?, ?) RETURNING id, e
-- params: (2, 'a2', 2, None, 7)

INSERT INTO t (id, a, b, cc, d) VALUES (?, ?, ?, ?, ?) RETURNING id, e
-- params: (3, 'a3', 3, None, 7)

INSERT INTO t (id, a, b, cc, d) VALUES (?, ?, ?, ?, ?) RETURNING id, e
-- params: (4, 'a4', 4, None, 7)

INSERT INTO t (id, a, b, cc, d) VALUES (?, ?, ?, ?, ?) RETURNING id, e
-- params: (5, 'a5', 5, None, 7)

COMMIT

BEGIN (implicit)

SELECT t.id, t.a, t.b, t.cc, t.d, t.e 
FROM t 
WHERE t.id = ?
-- params: (1,)

SELECT t.id, t.a, t.b, t.cc, t.d, t.e 
FROM t 
WHERE t.id = ?
-- params: (2,)

UPDATE t SET a=? WHERE t.id = ?
-- params: [('u1', 1), ('u2', 2)]

UPDATE t SET cc=? WHERE t.id = ?
-- params: ('cc1', 1)

UPDATE t SET b=? WHERE t.id = ?
-- params: (9, 2)

UPDATE t SET a=? WHERE t.id = ?
-- params: ('none', 99)

UPDATE t SET id=?, a=?
-- params: (1, 'one')

UPDATE t SET a=? WHERE t.id = ?
-- params: [('q', 1), ('r', 2)]

UPDATE t SET a=? WHERE t.id = ?
-- params: [('f', 1), ('g', 2)]

UPDATE t SET a=? WHERE t.id = ?
-- params: ('f2', 1)

UPDATE t SET a=?
-- params: ('all',)

SELECT t.id, t.a, t.b, t.cc, t.d, t.e 
FROM t 
WHERE t.id = ?
-- params: (1,)

UPDATE t SET b=(t.b + ?) WHERE t.a = ?
-- params: (10, 'all')

SELECT t.id, t.a, t.b, t.cc, t.d, t.e 
FROM t 
WHERE t.id = ?
-- params: (2,)

UPDATE t SET cc=upper(t.a) WHERE t.id IN (?, ?)
-- params: (1, 2)

SELECT t.cc 
FROM t 
WHERE t.id = ?
-- params: (1,)

UPDATE t SET a=? WHERE t.id = ? RETURNING id, a
-- params: ('ret', 1)

UPDATE t SET a=? WHERE t.id = ? RETURNING id, a, b, cc, d, e
-- params: ('ret2', 1)

UPDATE t SET a=? WHERE t.id < ? RETURNING id, a, b, cc, d, e
-- params: ('ret3', 3)

UPDATE t SET a=? WHERE t.b > ?
-- params: ('Sauto', 5)

SELECT t.id, t.a, t.b, t.cc, t.d, t.e 
FROM t 
WHERE t.id = ?
-- params: (1,)

SELECT t.id, t.a, t.b, t.cc, t.d, t.e 
FROM t 
WHERE t.id = ?
-- params: (2,)

UPDATE t SET a=? WHERE t.b > ?
-- params: ('Sevaluate', 5)

SELECT t.id, t.a, t.b, t.cc, t.d, t.e 
FROM t 
WHERE t.id = ?
-- params: (1,)

SELECT t.id, t.a, t.b, t.cc, t.d, t.e 
FROM t 
WHERE t.id = ?
-- params: (2,)

UPDATE t SET a=? WHERE t.b > ? RETURNING id
-- params: ('Sfetch', 5)

SELECT t.id, t.a, t.b, t.cc, t.d, t.e 
FROM t 
WHERE t.id = ?
-- params: (1,)

SELECT t.id, t.a, t.b, t.cc, t.d, t.e 
FROM t 
WHERE t.id = ?
-- params: (2,)

UPDATE t SET a=? WHERE t.b > ?
-- params: ('SFalse', 5)

SELECT t.id, t.a, t.b, t.cc, t.d, t.e 
FROM t 
WHERE t.id = ?
-- params: (1,)

SELECT t.id, t.a, t.b, t.cc, t.d, t.e 
FROM t 
WHERE t.id = ?
-- params: (2,)

SELECT t.id, t.a, t.b, t.cc, t.d, t.e 
FROM t 
WHERE t.id = ?
-- params: (1,)

SELECT t.id, t.a, t.b, t.cc, t.d, t.e 
FROM t 
WHERE t.id = ?
-- params: (2,)

UPDATE t SET a=? WHERE t.b > ?
-- params: ('SNone', 5)

SELECT t.id, t.a, t.b, t.cc, t.d, t.e 
FROM t 
WHERE t.id = ?
-- params: (1,)

SELECT t.id, t.a, t.b, t.cc, t.d, t.e 
FROM t 
WHERE t.id = ?
-- params: (2,)

SELECT t.id, t.a, t.b, t.cc, t.d, t.e 
FROM t 
WHERE t.id = ?
-- params: (1,)

SELECT t.id, t.a, t.b, t.cc, t.d, t.e 
FROM t 
WHERE t.id = ?
-- params: (2,)

UPDATE t SET a=? WHERE t.id IN (SELECT users.id 
FROM users) RETURNING id
-- params: ('sub',)

UPDATE t SET a=users.name FROM users WHERE t.id = users.id RETURNING id
-- params: ()

UPDATE t SET a=(SELECT users.name 
FROM users 
WHERE users.id = t.id)
-- params: ()

UPDATE t SET a=?, cc=?
-- params: ('x', 'y')

UPDATE t SET cc=?
-- params: ('y2',)

UPDATE t SET 
-- params: ()

UPDATE t SET a=? WHERE t.id = ?
-- params: ('fb', 1)

UPDATE t AS t_1 SET a=?
-- params: (1,)

UPDATE t SET id=? WHERE t.id = ?
-- params: (100, 1)

ROLLBACK

BEGIN (implicit)

SELECT t.id, t.a, t.b, t.cc, t.d, t.e 
FROM t 
WHERE t.id = ?
-- params: (1,)

SELECT t.id, t.a, t.b, t.cc, t.d, t.e 
FROM t 
WHERE t.id = ?
-- params: (2,)

SELECT t.id, t.a, t.b, t.cc, t.d, t.e 
FROM t 
WHERE t.id = ?
-- params: (3,)

DELETE FROM t WHERE t.id = ?
-- params: (1,)

DELETE FROM t WHERE t.b = ? RETURNING id
-- params: (2,)

DELETE FROM t WHERE t.b = ?
-- params: (3,)

DELETE FROM t WHERE t.id = ? RETURNING id, a
-- params: (4,)

DELETE FROM t WHERE t.id = ? RETURNING id, a, b, cc, d, e
-- params: (5,)

DELETE FROM t
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT t.id, t.a, t.b, t.cc, t.d, t.e 
FROM t 
WHERE t.id = ?
-- params: (1,)

INSERT INTO t (id, a, d) VALUES (?, ?, ?), (?, ?, ?) ON CONFLICT (id) DO UPDATE SET a = excluded.a
-- params: (1, 'up1', 7, 50, 'new', 7)

INSERT INTO t (id, a, d) VALUES (?, ?, ?), (?, ?, ?) ON CONFLICT (id) DO UPDATE SET a = excluded.a RETURNING id, a, b, cc, d, e
-- params: (1, 'up1', 7, 50, 'new', 7)

INSERT INTO t (id, a, d) VALUES (?, ?, ?), (?, ?, ?) ON CONFLICT (id) DO UPDATE SET a = excluded.a RETURNING id, a, b, cc, d, e
-- params: (1, 'up1', 7, 50, 'new', 7)

INSERT INTO t (id, a, d) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING
-- params: [(1, 'x', 7), (51, 'y', 7)]

INSERT INTO t (id, a, d) VALUES (?, ?, ?), (?, ?, ?) ON CONFLICT (id) DO UPDATE SET a = excluded.a, cc = ? RETURNING id, a, b, cc, d, e
-- params: (1, 'xx', 7, 52, 'yy', 7, 'set')

ROLLBACK

BEGIN (implicit)

INSERT INTO t (a, d) VALUES (?, ?)
-- params: [('1', 7), ('2', 7)]

INSERT INTO t (a, b, d) VALUES (?, ?, ?)
-- params: ('3', 4, 7)

INSERT INTO t (a, b, d) VALUES (?, ?, ?)
-- params: ('1', None, 7)

INSERT INTO t (a, d) VALUES (?, ?) RETURNING id, e
-- params: ('ret', 7)

INSERT INTO t (a, d) VALUES (?, ?) RETURNING id, e
-- params: ('ret2', 7)

UPDATE t SET a=? WHERE t.id = ?
-- params: ('bu', 1)

UPDATE t SET b=? WHERE t.id = ?
-- params: (77, 2)

ROLLBACK

BEGIN (implicit)

INSERT INTO t (a, d) VALUES (?, ?)
-- params: ('m', 7)

INSERT INTO t (a, d) VALUES (?, ?)
-- params: ('o1', 7)

INSERT INTO t (a, b, d) VALUES (?, ?, ?)
-- params: ('o2', 3, 7)

INSERT INTO t (a, d) VALUES (?, ?) RETURNING id, e
-- params: ('o3', 7)

INSERT INTO t (a, d) VALUES (?, ?) RETURNING id, e
-- params: ('o4', 7)

SELECT t.id, t.a, t.b, t.cc, t.d, t.e 
FROM t 
WHERE t.id = ?
-- params: (1,)

UPDATE t SET a=? WHERE t.id = ?
-- params: ('dirtybulk', 1)

UPDATE t SET a=?, b=?, cc=?, d=?, e=? WHERE t.id = ?
-- params: ('dirtybulk', 1, None, 7, 'sd', 1)

ROLLBACK

BEGIN (implicit)

UPDATE t SET a=? WHERE t.id = ?
-- params: ('Q', 1)

DELETE FROM t WHERE t.id = ?
-- params: (2,)

INSERT INTO t (id, a, b, cc, d) VALUES (?, ?, ?, ?, ?) RETURNING id, e
-- params: (90, 'pend', None, None, 7)

UPDATE t SET a=? WHERE t.id = ?
-- params: ('af', 90)

UPDATE t SET a=? WHERE t.id = ?
-- params: ('af', 91)


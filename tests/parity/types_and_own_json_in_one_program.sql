BEGIN (implicit)

PRAGMA main.table_info("everything")
-- params: ()

PRAGMA temp.table_info("everything")
-- params: ()

CREATE TABLE everything (
	id INTEGER NOT NULL, 
	uid BIGINT, 
	s VARCHAR(10), 
	t TEXT, 
	u VARCHAR(5), 
	i SMALLINT, 
	b BOOLEAN, 
	f DOUBLE, 
	dbl DOUBLE, 
	n NUMERIC(12, 4), 
	nf NUMERIC(5, 1), 
	d DATE, 
	ts DATETIME, 
	tm TIME, 
	iv DATETIME, 
	"by" BLOB, 
	js JSON, 
	g CHAR(32), 
	gs CHAR(32), 
	e VARCHAR(5), 
	lit VARCHAR(1), 
	pk BLOB, 
	ip VARCHAR(15), 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO everything (uid, s, t, u, i, b, f, dbl, n, nf, d, ts, tm, iv, "by", js, g, gs, e, lit, pk, ip) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (1099511627776, 'ééé', 'long\ntext', 'ünï', -5, 1, 0.3333333333333333, 1e+300, 12345.67891, 2.25, '1999-12-31', '2024-02-29 23:59:59.999999', '01:02:03.000004', '1969-12-31 00:00:05.000000', <memory at 0x...>, '{"a": "ü", "b": [1, 2.5, null]}', '00000000000000000000000000000005', '00000000000000000000000000000006', 'GREEN', 'y', <memory at 0x...>, '10.0.0.1')

COMMIT

BEGIN (implicit)

SELECT everything.id, everything.uid, everything.s, everything.t, everything.u, everything.i, everything.b, everything.f, everything.dbl, everything.n, everything.nf, everything.d, everything.ts, everything.tm, everything.iv, everything."by", everything.js, everything.g, everything.gs, everything.e, everything.lit, everything.pk, everything.ip 
FROM everything
-- params: ()

SELECT i, b, n, d, ts, tm, iv, hex(by), js, g, e, typeof(n), typeof(iv), ip FROM everything
-- params: ()

SAVEPOINT sa_savepoint_1
-- params: ()

ROLLBACK TO SAVEPOINT sa_savepoint_1
-- params: ()

SAVEPOINT sa_savepoint_2
-- params: ()

ROLLBACK TO SAVEPOINT sa_savepoint_2
-- params: ()

SAVEPOINT sa_savepoint_3
-- params: ()

UPDATE everything SET i=?
-- params: ('x',)

SELECT everything.i 
FROM everything
-- params: ()

RELEASE SAVEPOINT sa_savepoint_3
-- params: ()

SAVEPOINT sa_savepoint_4
-- params: ()

ROLLBACK TO SAVEPOINT sa_savepoint_4
-- params: ()

SAVEPOINT sa_savepoint_5
-- params: ()

UPDATE everything SET ts=?
-- params: ('2020-01-01 00:00:00.000000',)

SELECT everything.ts 
FROM everything
-- params: ()

RELEASE SAVEPOINT sa_savepoint_5
-- params: ()

SAVEPOINT sa_savepoint_6
-- params: ()

UPDATE everything SET d=?
-- params: ('2020-01-01',)

SELECT everything.d 
FROM everything
-- params: ()

RELEASE SAVEPOINT sa_savepoint_6
-- params: ()

SAVEPOINT sa_savepoint_7
-- params: ()

ROLLBACK TO SAVEPOINT sa_savepoint_7
-- params: ()

SAVEPOINT sa_savepoint_8
-- params: ()

ROLLBACK TO SAVEPOINT sa_savepoint_8
-- params: ()

SAVEPOINT sa_savepoint_9
-- params: ()

ROLLBACK TO SAVEPOINT sa_savepoint_9
-- params: ()

SAVEPOINT sa_savepoint_10
-- params: ()

ROLLBACK TO SAVEPOINT sa_savepoint_10
-- params: ()

SAVEPOINT sa_savepoint_11
-- params: ()

ROLLBACK TO SAVEPOINT sa_savepoint_11
-- params: ()

SAVEPOINT sa_savepoint_12
-- params: ()

UPDATE everything SET e=?
-- params: ('RED',)

SELECT everything.e 
FROM everything
-- params: ()

RELEASE SAVEPOINT sa_savepoint_12
-- params: ()

SAVEPOINT sa_savepoint_13
-- params: ()

UPDATE everything SET e=?
-- params: ('#f00',)

SELECT everything.e 
FROM everything
-- params: ()

ROLLBACK TO SAVEPOINT sa_savepoint_13
-- params: ()

SAVEPOINT sa_savepoint_14
-- params: ()

UPDATE everything SET lit=?
-- params: ('z',)

SELECT everything.lit 
FROM everything
-- params: ()

ROLLBACK TO SAVEPOINT sa_savepoint_14
-- params: ()

SAVEPOINT sa_savepoint_15
-- params: ()

UPDATE everything SET n=?
-- params: (1.5,)

SELECT everything.n 
FROM everything
-- params: ()

RELEASE SAVEPOINT sa_savepoint_15
-- params: ()

SAVEPOINT sa_savepoint_16
-- params: ()

ROLLBACK TO SAVEPOINT sa_savepoint_16
-- params: ()

SAVEPOINT sa_savepoint_17
-- params: ()

UPDATE everything SET s=?
-- params: (5,)

SELECT everything.s 
FROM everything
-- params: ()

RELEASE SAVEPOINT sa_savepoint_17
-- params: ()

SAVEPOINT sa_savepoint_18
-- params: ()

UPDATE everything SET s=?
-- params: (b'x',)

SELECT everything.s 
FROM everything
-- params: ()

RELEASE SAVEPOINT sa_savepoint_18
-- params: ()

SAVEPOINT sa_savepoint_19
-- params: ()

UPDATE everything SET ip=?
-- params: ('1.2.3.4',)

SELECT everything.ip 
FROM everything
-- params: ()

RELEASE SAVEPOINT sa_savepoint_19
-- params: ()

SAVEPOINT sa_savepoint_20
-- params: ()

UPDATE everything SET uid=?
-- params: (1180591620717411303424,)

ROLLBACK TO SAVEPOINT sa_savepoint_20
-- params: ()

SAVEPOINT sa_savepoint_21
-- params: ()

UPDATE everything SET f=?
-- params: (nan,)

SELECT everything.f 
FROM everything
-- params: ()

RELEASE SAVEPOINT sa_savepoint_21
-- params: ()

SAVEPOINT sa_savepoint_22
-- params: ()

UPDATE everything SET n=?
-- params: (nan,)

SELECT everything.n 
FROM everything
-- params: ()

RELEASE SAVEPOINT sa_savepoint_22
-- params: ()

SAVEPOINT sa_savepoint_23
-- params: ()

UPDATE everything SET f=?
-- params: (inf,)

SELECT everything.f 
FROM everything
-- params: ()

RELEASE SAVEPOINT sa_savepoint_23
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT everything.id 
FROM everything 
WHERE everything.e = ?
-- params: ('GREEN',)

SELECT everything.id 
FROM everything 
WHERE everything.g = ?
-- params: ('00000000000000000000000000000005',)

SELECT everything.id 
FROM everything 
WHERE everything.ip = ?
-- params: ('10.0.0.1',)

SELECT everything.id 
FROM everything 
WHERE everything.ip LIKE ?
-- params: ('10.%',)

SELECT everything.id 
FROM everything 
WHERE everything.ts BETWEEN ? AND ?
-- params: ('2024-01-01 00:00:00.000000', '2025-01-01 00:00:00.000000')

SELECT everything.id 
FROM everything 
WHERE everything.iv < ?
-- params: ('1970-01-01 00:00:00.000000',)

SELECT everything.id 
FROM everything 
WHERE CAST(JSON_EXTRACT(everything.js, ?) AS VARCHAR) = ?
-- params: ('$."a"', 'ü')

SELECT everything.id 
FROM everything 
WHERE everything.n > ?
-- params: (1,)

SELECT everything.id 
FROM everything 
WHERE everything.d >= ?
-- params: ('1999-01-01',)

SELECT everything.id 
FROM everything 
WHERE everything.b IS 1
-- params: ()

SELECT everything.id 
FROM everything 
WHERE everything.b = 1
-- params: ()

SELECT everything.id 
FROM everything 
WHERE everything.b = 0
-- params: ()

SELECT everything.id 
FROM everything 
WHERE everything."by" = ?
-- params: (<memory at 0x...>,)

SELECT everything.id 
FROM everything 
WHERE everything.e IN (?, ?)
-- params: ('RED', 'GREEN')

SELECT everything.id 
FROM everything 
WHERE everything.tm > ?
-- params: ('00:00:00.000000',)

SELECT everything.id 
FROM everything 
WHERE (CAST(everything.d AS VARCHAR) LIKE ? || '%')
-- params: ('1999',)

SELECT everything.ts + ? AS anon_1 
FROM everything
-- params: ('1970-01-02 00:00:00.000000',)

SELECT everything.i + ? AS anon_1 
FROM everything
-- params: (1.5,)

SELECT everything.i / (? + 0.0) AS anon_1 
FROM everything
-- params: (2,)

SELECT everything.i / ? AS anon_1 
FROM everything
-- params: (2,)

SELECT everything.n * ? AS anon_1 
FROM everything
-- params: (2,)

SELECT everything.s || ? AS anon_1 
FROM everything
-- params: ('x',)

SELECT length(everything.s) AS length_1 
FROM everything
-- params: ()

SELECT upper(everything.u) AS upper_1 
FROM everything
-- params: ()

SELECT everything.d 
FROM everything
-- params: ()

SELECT CAST(everything.f AS NUMERIC(5, 2)) AS f 
FROM everything
-- params: ()

SELECT CAST(everything.i AS BOOLEAN) AS i 
FROM everything
-- params: ()

SELECT everything.ts AS ts 
FROM everything
-- params: ()

SELECT coalesce(everything.n, ?) AS coalesce_1 
FROM everything
-- params: (0,)

SELECT date(everything.ts) AS date_1 
FROM everything
-- params: ()

SELECT max(everything.d) AS max_1 
FROM everything
-- params: ()

SELECT sum(everything.n) AS sum_1 
FROM everything
-- params: ()

SELECT count(*) AS count_1
-- params: ()

SELECT JSON_QUOTE(JSON_EXTRACT(JSON_QUOTE(JSON_EXTRACT(everything.js, ?)), ?)) AS anon_1 
FROM everything
-- params: ('$."b"', '$[1]')

SELECT JSON_QUOTE(JSON_EXTRACT(everything.js, ?)) AS anon_1 
FROM everything
-- params: ('$."b"',)

SELECT -everything.i 
FROM everything
-- params: ()

SELECT round(everything.f, ?) AS round_1 
FROM everything
-- params: (2,)

SELECT ? AS anon_1
-- params: ('2020-01-01',)

SELECT ? AS anon_1
-- params: (1.1,)

SELECT ? AS anon_1
-- params: ('00000000000000000000000000000001',)

SELECT ? AS anon_1
-- params: (1,)

SELECT ? AS anon_1
-- params: (None,)

SELECT ? AS anon_1
-- params: ('{"a": 1}',)

SELECT NULL AS anon_1
-- params: ()

SELECT random() * ? AS anon_1
-- params: (0,)

SELECT CAST(STRFTIME('%Y', everything.d) AS INTEGER) AS anon_1 
FROM everything
-- params: ()

SELECT ? AS anon_1
-- params: (<Color.RED: '#f00'>,)

ROLLBACK


BEGIN (implicit)

CREATE TABLE t (
	id INTEGER NOT NULL, 
	lines VARCHAR(50), 
	word VARCHAR(20), 
	price MONEY(3), 
	n INTEGER, 
	any BLOB, 
	PRIMARY KEY (id)
)
-- params: ()

INSERT INTO t (lines, word, price, n, any) VALUES (?, upper(?), ?, ?, ?)
-- params: [('a\nb', 'Word', 1500, 4, <memory at 0x...>), (None, None, None, None, None)]

SELECT t.id, t.lines, lower(t.word) AS word, t.price, t.n, t.any 
FROM t
-- params: ()

SELECT t.id 
FROM t 
WHERE t.word = upper(?)
-- params: ('word',)

SELECT t.id 
FROM t 
WHERE t.word IN (upper(?), upper(?))
-- params: ('word', 'x')

SELECT t.n * ? AS anon_1, t.n + 2 * ? AS anon_2 
FROM t
-- params: (2, 1)

COMMIT


BEGIN (implicit)

PRAGMA main.table_info("runs")
-- params: ()

PRAGMA temp.table_info("runs")
-- params: ()

CREATE TABLE runs (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	score INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO runs (name, score) VALUES (?, ?) RETURNING name
-- params: ('a', 0)

INSERT INTO runs (name, score) VALUES (?, ?), (?, ?) RETURNING name
-- params: ('p', 0, 'q', 0)

INSERT INTO runs (name, score) VALUES (?, ?), (?, ?), (?, ?) RETURNING name
-- params: ('b', 0, 'c', 0, 'd', 0)

INSERT INTO runs (name, score) VALUES (?, ?)
-- params: [('e', 0), ('f', 0)]

INSERT INTO runs (name, score) VALUES (?, ?)
-- params: ('g', 0)

INSERT INTO runs (name, score) SELECT runs.name || ? AS anon_1, ? AS anon_2 
FROM runs 
WHERE runs.id < ? RETURNING name
-- params: ('2', 0, 4)

UPDATE runs SET score=(runs.score + ?) WHERE runs.id < ? RETURNING id
-- params: (1, 4)

UPDATE runs SET score=? WHERE runs.id = ? RETURNING id
-- params: (9, 4)

UPDATE runs SET score=? WHERE runs.id < ? RETURNING id
-- params: (1, 0)

UPDATE runs SET score=? WHERE runs.id < ?
-- params: (5, 4)

DELETE FROM runs WHERE runs.name IN (?, ?) RETURNING name
-- params: ('p', 'q')

DELETE FROM runs WHERE runs.name = ?
-- params: ('c',)

SELECT runs.name 
FROM runs 
WHERE runs.id < ?
-- params: (3,)

select name from runs where id < 3
-- params: ()

update runs set score = 7 where id < 4 returning id, score
-- params: ()

insert into runs (name, score) values ('t', 1), ('u', 2) returning name
-- params: ()

delete from runs where name in ('t', 'u')
-- params: ()

update runs set score = 8 where id < 4 returning id
-- params: ()

create table if not exists other (x)
-- params: ()

INSERT INTO runs (name, score) VALUES (?, ?) RETURNING name
-- params: ('a', 0)

INSERT INTO runs (name, score) VALUES (?, ?), (?, ?) RETURNING name
-- params: ('p', 0, 'q', 0)

INSERT INTO runs (name, score) VALUES (?, ?), (?, ?), (?, ?) RETURNING name
-- params: ('b', 0, 'c', 0, 'd', 0)

INSERT INTO runs (name, score) VALUES (?, ?)
-- params: [('e', 0), ('f', 0)]

INSERT INTO runs (name, score) VALUES (?, ?)
-- params: ('g', 0)

INSERT INTO runs (name, score) SELECT runs.name || ? AS anon_1, ? AS anon_2 
FROM runs 
WHERE runs.id < ? RETURNING name
-- params: ('2', 0, 4)

UPDATE runs SET score=(runs.score + ?) WHERE runs.id < ? RETURNING id
-- params: (1, 4)

UPDATE runs SET score=? WHERE runs.id = ? RETURNING id
-- params: (9, 4)

UPDATE runs SET score=? WHERE runs.id < ? RETURNING id
-- params: (1, 0)

UPDATE runs SET score=? WHERE runs.id < ?
-- params: (5, 4)

DELETE FROM runs WHERE runs.name IN (?, ?) RETURNING name
-- params: ('p', 'q')

DELETE FROM runs WHERE runs.name = ?
-- params: ('c',)

SELECT runs.name 
FROM runs 
WHERE runs.id < ?
-- params: (3,)

select name from runs where id < 3
-- params: ()

update runs set score = 7 where id < 4 returning id, score
-- params: ()

insert into runs (name, score) values ('t', 1), ('u', 2) returning name
-- params: ()

delete from runs where name in ('t', 'u')
-- params: ()

update runs set score = 8 where id < 4 returning id
-- params: ()

create table if not exists other (x)
-- params: ()

INSERT INTO runs (name, score) VALUES (?, ?) RETURNING name
-- params: ('a', 0)

INSERT INTO runs (name, score) VALUES (?, ?), (?, ?) RETURNING name
-- params: ('p', 0, 'q', 0)

INSERT INTO runs (name, score) VALUES (?, ?), (?, ?), (?, ?) RETURNING name
-- params: ('b', 0, 'c', 0, 'd', 0)

INSERT INTO runs (name, score) VALUES (?, ?)
-- params: [('e', 0), ('f', 0)]

INSERT INTO runs (name, score) VALUES (?, ?)
-- params: ('g', 0)

INSERT INTO runs (name, score) SELECT runs.name || ? AS anon_1, ? AS anon_2 
FROM runs 
WHERE runs.id < ? RETURNING name
-- params: ('2', 0, 4)

UPDATE runs SET score=(runs.score + ?) WHERE runs.id < ? RETURNING id
-- params: (1, 4)

UPDATE runs SET score=? WHERE runs.id = ? RETURNING id
-- params: (9, 4)

UPDATE runs SET score=? WHERE runs.id < ? RETURNING id
-- params: (1, 0)

UPDATE runs SET score=? WHERE runs.id < ?
-- params: (5, 4)

DELETE FROM runs WHERE runs.name IN (?, ?) RETURNING name
-- params: ('p', 'q')

DELETE FROM runs WHERE runs.name = ?
-- params: ('c',)

SELECT runs.name 
FROM runs 
WHERE runs.id < ?
-- params: (3,)

select name from runs where id < 3
-- params: ()

update runs set score = 7 where id < 4 returning id, score
-- params: ()

insert into runs (name, score) values ('t', 1), ('u', 2) returning name
-- params: ()

delete from runs where name in ('t', 'u')
-- params: ()

update runs set score = 8 where id < 4 returning id
-- params: ()

create table if not exists other (x)
-- params: ()

INSERT INTO runs (name, score) VALUES (?, ?), (?, ?) RETURNING name
-- params: ('x', 0, 'y', 0)

INSERT INTO runs (name, score) VALUES (?, ?) RETURNING name
-- params: ('z', 0)

SELECT runs.id 
FROM runs 
WHERE runs.id < ?
-- params: (3,)

INSERT INTO runs (name, score) VALUES (?, ?) RETURNING name
-- params: ('k', 0)

INSERT INTO runs (name, score) VALUES (?, ?), (?, ?) RETURNING name
-- params: ('l', 0, 'm', 0)

INSERT INTO runs (name, score) VALUES (?, ?) RETURNING name
-- params: ('n', 0)

INSERT INTO runs (name, score) VALUES (?, ?), (?, ?) RETURNING name
-- params: ('l', 0, 'm', 0)

INSERT INTO runs (name, score) VALUES (?, ?) RETURNING name
-- params: ('n', 0)

update runs set score = 7 where id < 3 returning id
-- params: ()

UPDATE runs SET score=? WHERE runs.id < ? RETURNING id, score
-- params: (3, 3)

update runs set score = 4 where id < 3 returning id
-- params: ()

update runs set score = 4 where id = 1 returning id
-- params: ()

update runs set score = 4 where id < 3 returning id
-- params: ()

COMMIT

BEGIN (implicit)

UPDATE runs SET score=? WHERE runs.id < ?
-- params: (1, 4)

UPDATE runs SET score=? WHERE runs.id < ? RETURNING id
-- params: (1, 4)

UPDATE runs SET score=? WHERE runs.id < ? RETURNING id, name, score
-- params: (1, 4)

DELETE FROM runs WHERE runs.id = ? RETURNING name
-- params: (1,)

ROLLBACK

BEGIN (implicit)

UPDATE runs SET score=? WHERE runs.id < ? RETURNING id
-- params: (1, 4)

UPDATE runs SET score=? WHERE runs.id < ? RETURNING id
-- params: (1, 4)

UPDATE runs SET score=? WHERE runs.id < ? RETURNING id, name, score
-- params: (1, 4)

DELETE FROM runs WHERE runs.id = ? RETURNING id, name
-- params: (1,)

ROLLBACK

BEGIN (implicit)

UPDATE runs SET score=? WHERE runs.id < ?
-- params: (1, 4)

UPDATE runs SET score=? WHERE runs.id < ? RETURNING id
-- params: (1, 4)

UPDATE runs SET score=? WHERE runs.id < ? RETURNING id, name, score
-- params: (1, 4)

DELETE FROM runs WHERE runs.id = ? RETURNING name
-- params: (1,)

ROLLBACK

BEGIN (implicit)

UPDATE runs SET score=? WHERE runs.id < ?
-- params: (1, 4)

UPDATE runs SET score=? WHERE runs.id < ? RETURNING id
-- params: (1, 4)

UPDATE runs SET score=? WHERE runs.id < ? RETURNING id, name, score
-- params: (1, 4)

DELETE FROM runs WHERE runs.id = ? RETURNING name
-- params: (1,)

ROLLBACK

BEGIN (implicit)

INSERT INTO runs (name, score) VALUES (?, ?), (?, ?) RETURNING id, name, score
-- params: ('o', 0, 'p', 0)

INSERT INTO runs (name, score) VALUES (?, ?)
-- params: [('o', 0), ('p', 0)]

INSERT INTO runs (name, score) VALUES (?, ?) RETURNING name
-- params: ('one', 0)

select 1
-- params: ()

ROLLBACK


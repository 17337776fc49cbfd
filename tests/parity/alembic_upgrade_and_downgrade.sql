BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

PRAGMA temp.table_info("alembic_version")
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

PRAGMA temp.table_info("alembic_version")
-- params: ()

PRAGMA main.table_info("alembic_version")
-- params: ()

PRAGMA temp.table_info("alembic_version")
-- params: ()

CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
)
-- params: ()

CREATE TABLE t (
	id INTEGER NOT NULL, 
	name VARCHAR(30) NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

INSERT INTO t (name) VALUES ('x')
-- params: ()

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

ALTER TABLE t ADD COLUMN age INTEGER
-- params: ()

CREATE INDEX ix_t_age ON t (age)
-- params: ()

UPDATE alembic_version SET version_num='ab2' WHERE alembic_version.version_num = 'a1'
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

DROP INDEX ix_t_age
-- params: ()

PRAGMA main.table_xinfo("t")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('t',)

PRAGMA main.foreign_key_list("t")
-- params: ()

PRAGMA temp.foreign_key_list("t")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('t',)

PRAGMA main.index_list("t")
-- params: ()

PRAGMA temp.index_list("t")
-- params: ()

PRAGMA main.table_info("t")
-- params: ()

PRAGMA main.index_list("t")
-- params: ()

PRAGMA temp.index_list("t")
-- params: ()

PRAGMA main.table_info("t")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('t',)

CREATE TABLE _alembic_tmp_t (
	id INTEGER NOT NULL, 
	name VARCHAR(30) NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

INSERT INTO _alembic_tmp_t (id, name) SELECT t.id, t.name 
FROM t
-- params: ()

DROP TABLE t
-- params: ()

ALTER TABLE _alembic_tmp_t RENAME TO t
-- params: ()

UPDATE alembic_version SET version_num='a1' WHERE alembic_version.version_num = 'ab2'
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

DROP TABLE t
-- params: ()

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1'
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

PRAGMA main.table_info("alembic_version")
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

PRAGMA main.table_info("alembic_version")
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

PRAGMA main.table_info("alembic_version")
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

PRAGMA main.table_info("alembic_version")
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

PRAGMA main.table_info("alembic_version")
-- params: ()

INSERT INTO alembic_version (version_num) VALUES ('ab2') RETURNING version_num
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

DROP INDEX ix_t_age
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

UPDATE alembic_version SET version_num='a1' WHERE alembic_version.version_num = 'ab2'
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

DELETE FROM alembic_version
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO alembic_version (version_num) VALUES ('ab2') RETURNING version_num
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

DELETE FROM alembic_version WHERE alembic_version.version_num = 'ab2'
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

PRAGMA main.table_info("alembic_version")
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

PRAGMA main.table_info("alembic_version")
-- params: ()

PRAGMA main.table_info("alembic_version")
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

PRAGMA main.table_info("alembic_version")
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

PRAGMA main.table_info("alembic_version")
-- params: ()

INSERT INTO alembic_version (version_num) VALUES ('ab2') RETURNING version_num
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

INSERT INTO alembic_version (version_num) VALUES ('c3') RETURNING version_num
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

DELETE FROM alembic_version WHERE alembic_version.version_num = 'c3'
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

INSERT INTO alembic_version (version_num) VALUES ('c3') RETURNING version_num
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

DELETE FROM alembic_version WHERE alembic_version.version_num = 'ab2'
-- params: ()

UPDATE alembic_version SET version_num='d4' WHERE alembic_version.version_num = 'c3'
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

INSERT INTO alembic_version (version_num) VALUES ('ab2') RETURNING version_num
-- params: ()

UPDATE alembic_version SET version_num='c3' WHERE alembic_version.version_num = 'd4'
-- params: ()

COMMIT

BEGIN (implicit)

DROP INDEX ix_t_age
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

DELETE FROM alembic_version WHERE alembic_version.version_num = 'ab2'
-- params: ()

UPDATE alembic_version SET version_num='d4' WHERE alembic_version.version_num = 'c3'
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

CREATE TABLE half (
	id INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

SELECT * FROM nowhere
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("alembic_version")
-- params: ()

SELECT alembic_version.version_num 
FROM alembic_version
-- params: ()

ROLLBACK


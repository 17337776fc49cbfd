BEGIN (implicit)

PRAGMA main.table_info("versions_here")
-- params: ()

PRAGMA temp.table_info("versions_here")
-- params: ()

PRAGMA main.table_info("versions_here")
-- params: ()

PRAGMA temp.table_info("versions_here")
-- params: ()

CREATE TABLE versions_here (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT versions_here_pkc PRIMARY KEY (version_num)
)
-- params: ()

INSERT INTO versions_here (version_num) VALUES ('r1') RETURNING version_num
-- params: ()

COMMIT

BEGIN (implicit)

UPDATE versions_here SET version_num='r2' WHERE versions_here.version_num = 'r1'
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_info("versions_here")
-- params: ()

SELECT versions_here.version_num 
FROM versions_here
-- params: ()

PRAGMA main.table_info("versions_here")
-- params: ()

SELECT versions_here.version_num 
FROM versions_here
-- params: ()

PRAGMA main.table_info("versions_here")
-- params: ()

SELECT versions_here.version_num 
FROM versions_here
-- params: ()

PRAGMA main.table_info("versions_here")
-- params: ()

SELECT versions_here.version_num 
FROM versions_here
-- params: ()

UPDATE versions_here SET version_num='r1' WHERE versions_here.version_num = 'r2'
-- params: ()

PRAGMA main.table_info("versions_here")
-- params: ()

SELECT versions_here.version_num 
FROM versions_here
-- params: ()

PRAGMA main.table_info("versions_here")
-- params: ()

SELECT versions_here.version_num 
FROM versions_here
-- params: ()

UPDATE versions_here SET version_num='r2' WHERE versions_here.version_num = 'r1'
-- params: ()

PRAGMA main.table_info("versions_here")
-- params: ()

SELECT versions_here.version_num 
FROM versions_here
-- params: ()

PRAGMA main.table_info("versions_here")
-- params: ()

SELECT versions_here.version_num 
FROM versions_here
-- params: ()

DELETE FROM versions_here WHERE versions_here.version_num = 'r2'
-- params: ()

PRAGMA main.table_info("versions_here")
-- params: ()

SELECT versions_here.version_num 
FROM versions_here
-- params: ()

PRAGMA main.table_info("versions_here")
-- params: ()

SELECT versions_here.version_num 
FROM versions_here
-- params: ()

PRAGMA main.table_info("versions_here")
-- params: ()

PRAGMA main.table_info("versions_here")
-- params: ()

SELECT versions_here.version_num 
FROM versions_here
-- params: ()

PRAGMA main.table_info("versions_here")
-- params: ()

SELECT versions_here.version_num 
FROM versions_here
-- params: ()

PRAGMA main.table_info("versions_here")
-- params: ()

PRAGMA main.table_info("versions_here")
-- params: ()

SELECT versions_here.version_num 
FROM versions_here
-- params: ()

PRAGMA main.table_info("versions_here")
-- params: ()

INSERT INTO versions_here (version_num) VALUES ('r1') RETURNING version_num
-- params: ()

UPDATE versions_here SET version_num='r2' WHERE versions_here.version_num = 'r1'
-- params: ()

PRAGMA main.table_info("versions_here")
-- params: ()

SELECT versions_here.version_num 
FROM versions_here
-- params: ()

PRAGMA main.table_info("versions_here")
-- params: ()

SELECT versions_here.version_num 
FROM versions_here
-- params: ()

PRAGMA main.table_info("versions_here")
-- params: ()

SELECT versions_here.version_num 
FROM versions_here
-- params: ()

UPDATE versions_here SET version_num='r1' WHERE versions_here.version_num = 'r2'
-- params: ()

DELETE FROM versions_here WHERE versions_here.version_num = 'r1'
-- params: ()

PRAGMA main.table_info("versions_here")
-- params: ()

SELECT versions_here.version_num 
FROM versions_here
-- params: ()

PRAGMA main.table_info("versions_here")
-- params: ()

SELECT versions_here.version_num 
FROM versions_here
-- params: ()

select name from sqlite_master
-- params: ()

ROLLBACK


BEGIN (implicit)

SELECT things.id AS things_id, things.name AS things_name 
FROM things
-- params: ()

ROLLBACK

BEGIN (implicit)

SELEC 1
-- params: ()

ROLLBACK

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_info("things")
-- params: ()

PRAGMA temp.table_info("things")
-- params: ()

CREATE TABLE things (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

SELECT * FROM nowhere
-- params: ()

ROLLBACK


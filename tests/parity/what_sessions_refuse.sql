BEGIN (implicit)

PRAGMA main.table_info("note")
-- params: ()

PRAGMA temp.table_info("note")
-- params: ()

CREATE TABLE note (
	id INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

SELECT max(?) AS max_1
-- params: (3,)

BEGIN (implicit)

SELECT max(?) AS max_1
-- params: (3,)

select 1
-- params: ()

select 1
-- params: ()


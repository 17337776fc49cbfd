BEGIN (implicit)

PRAGMA main.table_info("named")
-- params: ()

PRAGMA temp.table_info("named")
-- params: ()

CREATE TABLE named (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name VARCHAR(10)
)
-- params: ()

COMMIT

BEGIN (implicit)

SELECT named.id AS named_id, named.name AS named_name 
FROM named
 LIMIT ? OFFSET ?
-- params: (3, 0)


BEGIN (implicit)

PRAGMA main.table_info("weights")
-- params: ()

PRAGMA temp.table_info("weights")
-- params: ()

CREATE TABLE weights (
	id INTEGER NOT NULL, 
	data BLOB, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO weights (data) VALUES (?) RETURNING id
-- params: (<memory at 0x...>,)

INSERT INTO weights (data) VALUES (?) RETURNING id
-- params: (<memory at 0x...>,)

INSERT INTO weights (data) VALUES (?) RETURNING id
-- params: (None,)

COMMIT

BEGIN (implicit)

SELECT weights.data 
FROM weights ORDER BY weights.id
-- params: ()

SELECT weights.id 
FROM weights 
WHERE weights.data = ?
-- params: (<memory at 0x...>,)

ROLLBACK


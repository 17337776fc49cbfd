BEGIN (implicit)

CREATE TABLE t (
	id INTEGER NOT NULL, 
	a VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE VIEW "v 1" AS SELECT t.id, t.a 
FROM t 
WHERE t.id > 5
-- params: ()

select * from "v 1"
-- params: ()

SELECT CURRENT_TIMESTAMP AS anon_1
-- params: ()

COMMIT


BEGIN (implicit)

PRAGMA main.table_info("vases")
-- params: ()

PRAGMA temp.table_info("vases")
-- params: ()

PRAGMA main.table_info("coins")
-- params: ()

PRAGMA temp.table_info("coins")
-- params: ()

CREATE TABLE vases (
	id INTEGER NOT NULL, 
	height INTEGER NOT NULL, 
	kept_by VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE coins (
	id INTEGER NOT NULL, 
	metal VARCHAR NOT NULL, 
	kept_by VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO coins (metal, kept_by) VALUES (?, ?)
-- params: ('tin', 'museum')

INSERT INTO vases (height, kept_by) VALUES (?, ?)
-- params: (12, 'museum')

INSERT INTO vases (height, kept_by) VALUES (?, ?)
-- params: (5, 'me')

COMMIT

BEGIN (implicit)

SELECT vases.id, vases.height, vases.kept_by 
FROM vases ORDER BY vases.id
-- params: ()

SELECT coins.id, coins.metal, coins.kept_by 
FROM coins ORDER BY coins.id
-- params: ()

ROLLBACK


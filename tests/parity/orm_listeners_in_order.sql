BEGIN (implicit)

PRAGMA main.table_info("plants")
-- params: ()

PRAGMA temp.table_info("plants")
-- params: ()

CREATE TABLE plants (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO plants (name, kind) VALUES (?, ?)
-- params: ('x', 'tree')

COMMIT

BEGIN (implicit)

SELECT plants.id, plants.name, plants.kind 
FROM plants 
WHERE plants.id = ? AND plants.kind IN (?)
-- params: (1, 'tree')

INSERT INTO plants (name, kind) VALUES (?, ?)
-- params: ('x', 'plant')

COMMIT

BEGIN (implicit)

SELECT plants.id, plants.name, plants.kind 
FROM plants 
WHERE plants.id = ?
-- params: (2,)

INSERT INTO plants (name, kind) VALUES (?, ?)
-- params: ('x', 'tree')

COMMIT

BEGIN (implicit)

SELECT plants.id, plants.name, plants.kind 
FROM plants 
WHERE plants.id = ? AND plants.kind IN (?)
-- params: (3, 'tree')

ROLLBACK


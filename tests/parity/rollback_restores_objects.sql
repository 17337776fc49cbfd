BEGIN (implicit)

PRAGMA main.table_info("configs")
-- params: ()

PRAGMA temp.table_info("configs")
-- params: ()

CREATE TABLE configs (
	"key" VARCHAR NOT NULL, 
	value VARCHAR, 
	PRIMARY KEY ("key")
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO configs ("key", value) VALUES (?, ?)
-- params: [('batch', '32'), ('epochs', '3')]

COMMIT

BEGIN (implicit)

SELECT configs."key", configs.value 
FROM configs 
WHERE configs."key" = ?
-- params: ('batch',)

ROLLBACK

BEGIN (implicit)

SELECT configs."key", configs.value 
FROM configs 
WHERE configs."key" = ?
-- params: ('batch',)

UPDATE configs SET value=? WHERE configs."key" = ?
-- params: ('128', 'batch')

SELECT configs."key", configs.value 
FROM configs 
WHERE configs."key" = ?
-- params: ('epochs',)

INSERT INTO configs ("key", value) VALUES (?, ?)
-- params: ('seed', '7')

DELETE FROM configs WHERE configs."key" = ?
-- params: ('epochs',)

SELECT configs."key" AS configs_key, configs.value AS configs_value 
FROM configs
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT configs."key" AS configs_key, configs.value AS configs_value 
FROM configs
-- params: ()

INSERT INTO configs ("key", value) VALUES (?, ?)
-- params: ('seed', '7')

COMMIT

BEGIN (implicit)

SELECT configs."key", configs.value 
FROM configs 
WHERE configs."key" = ?
-- params: ('seed',)


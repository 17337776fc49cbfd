BEGIN (implicit)

PRAGMA main.table_info("settings")
-- params: ()

PRAGMA temp.table_info("settings")
-- params: ()

CREATE TABLE settings (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	value VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO settings (name, value) VALUES (?, ?)
-- params: ('optimizer', 'sgd')

COMMIT

BEGIN (implicit)

SELECT settings.id, settings.name, settings.value 
FROM settings 
WHERE settings.id = ?
-- params: (1,)

UPDATE settings SET value = 'adam', name = 'opt'
-- params: ()

SELECT settings.value 
FROM settings 
WHERE settings.id = ?
-- params: (1,)

SELECT settings.id, settings.name, settings.value 
FROM settings 
WHERE settings.id = ?
-- params: (1,)

UPDATE settings SET name=? WHERE settings.id = ?
-- params: ('changed', 1)

SELECT settings.value 
FROM settings 
WHERE settings.id = ?
-- params: (1,)

SELECT settings.id, settings.name, settings.value 
FROM settings 
WHERE settings.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT settings.id, settings.name, settings.value 
FROM settings 
WHERE settings.id = ?
-- params: (1,)

ROLLBACK


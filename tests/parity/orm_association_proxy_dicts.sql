BEGIN (implicit)

PRAGMA main.table_info("settings")
-- params: ()

PRAGMA temp.table_info("settings")
-- params: ()

PRAGMA main.table_info("profiles")
-- params: ()

PRAGMA temp.table_info("profiles")
-- params: ()

CREATE TABLE profiles (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE settings (
	id INTEGER NOT NULL, 
	profile_id INTEGER NOT NULL, 
	"key" VARCHAR(20) NOT NULL, 
	value VARCHAR(20) NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(profile_id) REFERENCES profiles (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO profiles (name) VALUES (?)
-- params: ('p',)

INSERT INTO settings (profile_id, "key", value) VALUES (?, ?, ?) RETURNING id
-- params: (1, 'color', 'red')

INSERT INTO settings (profile_id, "key", value) VALUES (?, ?, ?) RETURNING id
-- params: (1, 'size', 'xl')

COMMIT

BEGIN (implicit)

SELECT profiles.id, profiles.name 
FROM profiles 
WHERE profiles.id = ?
-- params: (1,)

SELECT settings.id, settings.profile_id, settings."key", settings.value 
FROM settings 
WHERE ? = settings.profile_id
-- params: (1,)

UPDATE settings SET value=? WHERE settings.id = ?
-- params: ('blue', 1)

INSERT INTO settings (profile_id, "key", value) VALUES (?, ?, ?)
-- params: (1, 'font', 'mono')

DELETE FROM settings WHERE settings.id = ?
-- params: (2,)

COMMIT

BEGIN (implicit)

SELECT profiles.id, profiles.name 
FROM profiles 
WHERE profiles.id = ?
-- params: (1,)

SELECT settings.id, settings.profile_id, settings."key", settings.value 
FROM settings 
WHERE ? = settings.profile_id
-- params: (1,)

SELECT settings."key" 
FROM settings ORDER BY settings."key"
-- params: ()

UPDATE settings SET value=? WHERE settings.id = ?
-- params: ('green', 1)

INSERT INTO settings (profile_id, "key", value) VALUES (?, ?, ?)
-- params: (1, 'lang', 'en')

DELETE FROM settings WHERE settings.id = ?
-- params: (3,)

COMMIT

BEGIN (implicit)

SELECT settings."key", settings.value 
FROM settings ORDER BY settings."key"
-- params: ()

SELECT profiles.id, profiles.name 
FROM profiles 
WHERE profiles.id = ?
-- params: (1,)

SELECT settings.id, settings.profile_id, settings."key", settings.value 
FROM settings 
WHERE ? = settings.profile_id
-- params: (1,)

SELECT profiles.name 
FROM profiles 
WHERE EXISTS (SELECT 1 
FROM settings 
WHERE profiles.id = settings.profile_id AND settings.value = ?)
-- params: ('green',)

ROLLBACK


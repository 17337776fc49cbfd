BEGIN (implicit)

PRAGMA main.table_info("tags")
-- params: ()

PRAGMA temp.table_info("tags")
-- params: ()

CREATE TABLE tags (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO tags (name) VALUES (?)
-- params: ('vision',)

COMMIT

BEGIN (implicit)

SELECT tags.id 
FROM tags 
WHERE tags.id = ?
-- params: (1,)

DELETE FROM tags WHERE tags.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT tags.id, tags.name 
FROM tags 
WHERE tags.id = ?
-- params: (1,)

DELETE FROM tags WHERE tags.id = ?
-- params: (1,)

COMMIT


BEGIN (implicit)

PRAGMA main.table_info("note")
-- params: ()

PRAGMA temp.table_info("note")
-- params: ()

CREATE TABLE note (
	id INTEGER NOT NULL, 
	plain JSON, 
	data JSON, 
	items JSON, 
	tags BLOB, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO note (plain, data, items, tags) VALUES (?, ?, ?, ?)
-- params: ('{}', '{"a": 1}', '[1]', <memory at 0x...>)

COMMIT

BEGIN (implicit)

SELECT note.id, note.plain, note.data, note.items, note.tags 
FROM note 
WHERE note.id = ?
-- params: (1,)

UPDATE note SET data=? WHERE note.id = ?
-- params: ('{"a": 1, "b": 2}', 1)

COMMIT

BEGIN (implicit)

SELECT note.id, note.plain, note.data, note.items, note.tags 
FROM note 
WHERE note.id = ?
-- params: (1,)

UPDATE note SET data=?, items=?, tags=? WHERE note.id = ?
-- params: ('{"b": 2, "c": 3}', '[9, 2, 3, 4]', <memory at 0x...>, 1)

COMMIT

BEGIN (implicit)

SELECT note.id, note.plain, note.data, note.items, note.tags 
FROM note 
WHERE note.id = ?
-- params: (1,)

UPDATE note SET items=? WHERE note.id = ?
-- params: ('[7]', 1)

COMMIT

BEGIN (implicit)

SELECT note.id, note.plain, note.data, note.items, note.tags 
FROM note 
WHERE note.id = ?
-- params: (1,)

UPDATE note SET data=? WHERE note.id = ?
-- params: ('null', 1)

COMMIT

BEGIN (implicit)

SELECT note.id, note.plain, note.data, note.items, note.tags 
FROM note 
WHERE note.id = ?
-- params: (1,)

ROLLBACK


BEGIN (implicit)

CREATE TABLE shelves (id INTEGER PRIMARY KEY, label VARCHAR(10) NOT NULL)
-- params: ()

CREATE TABLE boxes (id INTEGER PRIMARY KEY, shelf_id INTEGER REFERENCES shelves (id), weight FLOAT DEFAULT 1.5)
-- params: ()

INSERT INTO shelves VALUES (1, 'top')
-- params: ()

INSERT INTO boxes (id, shelf_id) VALUES (7, 1)
-- params: ()

COMMIT

BEGIN (implicit)

PRAGMA main.table_xinfo("shelves")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('shelves',)

PRAGMA main.foreign_key_list("shelves")
-- params: ()

PRAGMA temp.foreign_key_list("shelves")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('shelves',)

PRAGMA main.index_list("shelves")
-- params: ()

PRAGMA temp.index_list("shelves")
-- params: ()

PRAGMA main.table_info("shelves")
-- params: ()

PRAGMA main.index_list("shelves")
-- params: ()

PRAGMA temp.index_list("shelves")
-- params: ()

PRAGMA main.table_info("shelves")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('shelves',)

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_xinfo("boxes")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('boxes',)

PRAGMA main.foreign_key_list("boxes")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('boxes',)

PRAGMA main.index_list("boxes")
-- params: ()

PRAGMA temp.index_list("boxes")
-- params: ()

PRAGMA main.table_info("boxes")
-- params: ()

PRAGMA main.index_list("boxes")
-- params: ()

PRAGMA temp.index_list("boxes")
-- params: ()

PRAGMA main.table_info("boxes")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('boxes',)

ROLLBACK

BEGIN (implicit)

SELECT boxes.id, boxes.shelf_id, boxes.weight 
FROM boxes
-- params: ()

SELECT shelves.id, shelves.label 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT boxes.id, boxes.shelf_id, boxes.weight 
FROM boxes 
WHERE ? = boxes.shelf_id
-- params: (1,)

SELECT shelves.id, shelves.label 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

SELECT name FROM sqlite_temp_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

PRAGMA main.table_xinfo("shelves")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('shelves',)

PRAGMA main.foreign_key_list("shelves")
-- params: ()

PRAGMA temp.foreign_key_list("shelves")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('shelves',)

PRAGMA main.index_list("shelves")
-- params: ()

PRAGMA temp.index_list("shelves")
-- params: ()

PRAGMA main.table_info("shelves")
-- params: ()

PRAGMA main.index_list("shelves")
-- params: ()

PRAGMA temp.index_list("shelves")
-- params: ()

PRAGMA main.table_info("shelves")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('shelves',)

ROLLBACK

BEGIN (implicit)

SELECT shelves.label 
FROM shelves
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

SELECT name FROM sqlite_temp_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

PRAGMA main.table_xinfo("boxes")
-- params: ()

PRAGMA main.table_xinfo("shelves")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('boxes',)

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('shelves',)

PRAGMA main.foreign_key_list("boxes")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('boxes',)

PRAGMA main.foreign_key_list("shelves")
-- params: ()

PRAGMA temp.foreign_key_list("shelves")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('shelves',)

PRAGMA main.index_list("boxes")
-- params: ()

PRAGMA temp.index_list("boxes")
-- params: ()

PRAGMA main.table_info("boxes")
-- params: ()

PRAGMA main.index_list("shelves")
-- params: ()

PRAGMA temp.index_list("shelves")
-- params: ()

PRAGMA main.table_info("shelves")
-- params: ()

PRAGMA main.index_list("boxes")
-- params: ()

PRAGMA temp.index_list("boxes")
-- params: ()

PRAGMA main.table_info("boxes")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('boxes',)

PRAGMA main.index_list("shelves")
-- params: ()

PRAGMA temp.index_list("shelves")
-- params: ()

PRAGMA main.table_info("shelves")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('shelves',)

ROLLBACK

BEGIN (implicit)

SELECT boxes.id, boxes.shelf_id, boxes.weight 
FROM boxes 
WHERE boxes.id = ?
-- params: (7,)

SELECT shelves.id, shelves.label 
FROM shelves 
WHERE shelves.id = ?
-- params: (1,)

SELECT boxes.id, boxes.shelf_id, boxes.weight 
FROM boxes 
WHERE ? = boxes.shelf_id
-- params: (1,)

ROLLBACK


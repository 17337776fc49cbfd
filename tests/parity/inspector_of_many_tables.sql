BEGIN (implicit)

create table w (a int primary key) without rowid
-- params: ()

create table s (a int) strict
-- params: ()

create table r (id integer primary key, p int references r(id), w_a int, foreign key (w_a) references w(a) deferrable initially deferred)
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('w',)

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('s',)

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('nope',)

SELECT name FROM sqlite_temp_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

PRAGMA main.foreign_key_list("r")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('r',)

PRAGMA main.foreign_key_list("s")
-- params: ()

PRAGMA temp.foreign_key_list("s")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('s',)

PRAGMA main.foreign_key_list("w")
-- params: ()

PRAGMA temp.foreign_key_list("w")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('w',)

PRAGMA main.table_xinfo("w")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('w',)

PRAGMA main.table_info("nope")
-- params: ()

PRAGMA temp.table_info("nope")
-- params: ()

PRAGMA database_list
-- params: ()

PRAGMA "main".table_info("w")
-- params: ()

SELECT name FROM "main".sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('nope',)

PRAGMA main.index_list("nope")
-- params: ()

PRAGMA temp.index_list("nope")
-- params: ()

PRAGMA main.table_info("nope")
-- params: ()

PRAGMA temp.table_info("nope")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type='view'
-- params: ('nope',)

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('nope',)

PRAGMA main.index_list("nope")
-- params: ()

PRAGMA temp.index_list("nope")
-- params: ()

PRAGMA main.table_info("nope")
-- params: ()

PRAGMA temp.table_info("nope")
-- params: ()

PRAGMA main.foreign_key_list("nope")
-- params: ()

PRAGMA temp.foreign_key_list("nope")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('nope',)

SELECT name FROM "nope".sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

COMMIT


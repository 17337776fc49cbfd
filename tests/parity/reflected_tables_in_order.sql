BEGIN (implicit)

CREATE TABLE zeta (id INTEGER PRIMARY KEY)
-- params: ()

CREATE TABLE alpha (id INTEGER PRIMARY KEY, z INTEGER REFERENCES zeta(id), m INTEGER REFERENCES mid(id))
-- params: ()

CREATE TABLE mid (id INTEGER PRIMARY KEY, o INTEGER REFERENCES omega(id))
-- params: ()

CREATE TABLE omega (id INTEGER PRIMARY KEY, s INTEGER REFERENCES self_ref(id))
-- params: ()

CREATE TABLE self_ref (id INTEGER PRIMARY KEY, p INTEGER REFERENCES self_ref(id))
-- params: ()

CREATE TABLE beta (id INTEGER PRIMARY KEY, z INTEGER REFERENCES missing(id))
-- params: ()

CREATE TABLE c1 (id INTEGER PRIMARY KEY, z INTEGER REFERENCES c2(id))
-- params: ()

CREATE TABLE c2 (id INTEGER PRIMARY KEY, z INTEGER REFERENCES c1(id))
-- params: ()

CREATE VIEW vw AS SELECT id FROM zeta
-- params: ()

COMMIT

BEGIN (implicit)

SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

SELECT name FROM sqlite_temp_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

PRAGMA main.table_xinfo("alpha")
-- params: ()

PRAGMA main.table_xinfo("beta")
-- params: ()

PRAGMA main.table_xinfo("c1")
-- params: ()

PRAGMA main.table_xinfo("c2")
-- params: ()

PRAGMA main.table_xinfo("mid")
-- params: ()

PRAGMA main.table_xinfo("omega")
-- params: ()

PRAGMA main.table_xinfo("self_ref")
-- params: ()

PRAGMA main.table_xinfo("zeta")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('alpha',)

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('beta',)

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('c1',)

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('c2',)

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('mid',)

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('omega',)

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('self_ref',)

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('zeta',)

PRAGMA main.foreign_key_list("alpha")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('alpha',)

PRAGMA main.foreign_key_list("beta")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('beta',)

PRAGMA main.foreign_key_list("c1")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('c1',)

PRAGMA main.foreign_key_list("c2")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('c2',)

PRAGMA main.foreign_key_list("mid")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('mid',)

PRAGMA main.foreign_key_list("omega")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('omega',)

PRAGMA main.foreign_key_list("self_ref")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('self_ref',)

PRAGMA main.foreign_key_list("zeta")
-- params: ()

PRAGMA temp.foreign_key_list("zeta")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('zeta',)

PRAGMA main.index_list("alpha")
-- params: ()

PRAGMA temp.index_list("alpha")
-- params: ()

PRAGMA main.table_info("alpha")
-- params: ()

PRAGMA main.index_list("beta")
-- params: ()

PRAGMA temp.index_list("beta")
-- params: ()

PRAGMA main.table_info("beta")
-- params: ()

PRAGMA main.index_list("c1")
-- params: ()

PRAGMA temp.index_list("c1")
-- params: ()

PRAGMA main.table_info("c1")
-- params: ()

PRAGMA main.index_list("c2")
-- params: ()

PRAGMA temp.index_list("c2")
-- params: ()

PRAGMA main.table_info("c2")
-- params: ()

PRAGMA main.index_list("mid")
-- params: ()

PRAGMA temp.index_list("mid")
-- params: ()

PRAGMA main.table_info("mid")
-- params: ()

PRAGMA main.index_list("omega")
-- params: ()

PRAGMA temp.index_list("omega")
-- params: ()

PRAGMA main.table_info("omega")
-- params: ()

PRAGMA main.index_list("self_ref")
-- params: ()

PRAGMA temp.index_list("self_ref")
-- params: ()

PRAGMA main.table_info("self_ref")
-- params: ()

PRAGMA main.index_list("zeta")
-- params: ()

PRAGMA temp.index_list("zeta")
-- params: ()

PRAGMA main.table_info("zeta")
-- params: ()

PRAGMA main.index_list("alpha")
-- params: ()

PRAGMA temp.index_list("alpha")
-- params: ()

PRAGMA main.table_info("alpha")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('alpha',)

PRAGMA main.index_list("beta")
-- params: ()

PRAGMA temp.index_list("beta")
-- params: ()

PRAGMA main.table_info("beta")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('beta',)

PRAGMA main.index_list("c1")
-- params: ()

PRAGMA temp.index_list("c1")
-- params: ()

PRAGMA main.table_info("c1")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('c1',)

PRAGMA main.index_list("c2")
-- params: ()

PRAGMA temp.index_list("c2")
-- params: ()

PRAGMA main.table_info("c2")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('c2',)

PRAGMA main.index_list("mid")
-- params: ()

PRAGMA temp.index_list("mid")
-- params: ()

PRAGMA main.table_info("mid")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('mid',)

PRAGMA main.index_list("omega")
-- params: ()

PRAGMA temp.index_list("omega")
-- params: ()

PRAGMA main.table_info("omega")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('omega',)

PRAGMA main.index_list("self_ref")
-- params: ()

PRAGMA temp.index_list("self_ref")
-- params: ()

PRAGMA main.table_info("self_ref")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('self_ref',)

PRAGMA main.index_list("zeta")
-- params: ()

PRAGMA temp.index_list("zeta")
-- params: ()

PRAGMA main.table_info("zeta")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('zeta',)

PRAGMA main.table_xinfo("missing")
-- params: ()

PRAGMA temp.table_xinfo("missing")
-- params: ()

PRAGMA main.table_info("missing")
-- params: ()

PRAGMA temp.table_info("missing")
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

SELECT name FROM sqlite_master WHERE type='view' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

PRAGMA main.table_xinfo("alpha")
-- params: ()

PRAGMA main.table_xinfo("c1")
-- params: ()

PRAGMA main.table_xinfo("c2")
-- params: ()

PRAGMA main.table_xinfo("mid")
-- params: ()

PRAGMA main.table_xinfo("omega")
-- params: ()

PRAGMA main.table_xinfo("self_ref")
-- params: ()

PRAGMA main.table_xinfo("zeta")
-- params: ()

PRAGMA main.table_xinfo("vw")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('alpha',)

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('c1',)

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('c2',)

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('mid',)

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('omega',)

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('self_ref',)

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('zeta',)

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('vw',)

PRAGMA main.foreign_key_list("alpha")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('alpha',)

PRAGMA main.foreign_key_list("c1")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('c1',)

PRAGMA main.foreign_key_list("c2")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('c2',)

PRAGMA main.foreign_key_list("mid")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('mid',)

PRAGMA main.foreign_key_list("omega")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('omega',)

PRAGMA main.foreign_key_list("self_ref")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('self_ref',)

PRAGMA main.foreign_key_list("zeta")
-- params: ()

PRAGMA temp.foreign_key_list("zeta")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('zeta',)

PRAGMA main.foreign_key_list("vw")
-- params: ()

PRAGMA temp.foreign_key_list("vw")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('vw',)

PRAGMA main.index_list("alpha")
-- params: ()

PRAGMA temp.index_list("alpha")
-- params: ()

PRAGMA main.table_info("alpha")
-- params: ()

PRAGMA main.index_list("c1")
-- params: ()

PRAGMA temp.index_list("c1")
-- params: ()

PRAGMA main.table_info("c1")
-- params: ()

PRAGMA main.index_list("c2")
-- params: ()

PRAGMA temp.index_list("c2")
-- params: ()

PRAGMA main.table_info("c2")
-- params: ()

PRAGMA main.index_list("mid")
-- params: ()

PRAGMA temp.index_list("mid")
-- params: ()

PRAGMA main.table_info("mid")
-- params: ()

PRAGMA main.index_list("omega")
-- params: ()

PRAGMA temp.index_list("omega")
-- params: ()

PRAGMA main.table_info("omega")
-- params: ()

PRAGMA main.index_list("self_ref")
-- params: ()

PRAGMA temp.index_list("self_ref")
-- params: ()

PRAGMA main.table_info("self_ref")
-- params: ()

PRAGMA main.index_list("zeta")
-- params: ()

PRAGMA temp.index_list("zeta")
-- params: ()

PRAGMA main.table_info("zeta")
-- params: ()

PRAGMA main.index_list("vw")
-- params: ()

PRAGMA temp.index_list("vw")
-- params: ()

PRAGMA main.table_info("vw")
-- params: ()

PRAGMA main.index_list("alpha")
-- params: ()

PRAGMA temp.index_list("alpha")
-- params: ()

PRAGMA main.table_info("alpha")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('alpha',)

PRAGMA main.index_list("c1")
-- params: ()

PRAGMA temp.index_list("c1")
-- params: ()

PRAGMA main.table_info("c1")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('c1',)

PRAGMA main.index_list("c2")
-- params: ()

PRAGMA temp.index_list("c2")
-- params: ()

PRAGMA main.table_info("c2")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('c2',)

PRAGMA main.index_list("mid")
-- params: ()

PRAGMA temp.index_list("mid")
-- params: ()

PRAGMA main.table_info("mid")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('mid',)

PRAGMA main.index_list("omega")
-- params: ()

PRAGMA temp.index_list("omega")
-- params: ()

PRAGMA main.table_info("omega")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('omega',)

PRAGMA main.index_list("self_ref")
-- params: ()

PRAGMA temp.index_list("self_ref")
-- params: ()

PRAGMA main.table_info("self_ref")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('self_ref',)

PRAGMA main.index_list("zeta")
-- params: ()

PRAGMA temp.index_list("zeta")
-- params: ()

PRAGMA main.table_info("zeta")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('zeta',)

PRAGMA main.index_list("vw")
-- params: ()

PRAGMA temp.index_list("vw")
-- params: ()

PRAGMA main.table_info("vw")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('vw',)

ROLLBACK

BEGIN (implicit)

SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

SELECT name FROM sqlite_temp_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

PRAGMA main.table_xinfo("alpha")
-- params: ()

PRAGMA main.table_xinfo("c2")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('alpha',)

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('c2',)

PRAGMA main.foreign_key_list("alpha")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('alpha',)

PRAGMA main.foreign_key_list("c2")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('c2',)

PRAGMA main.index_list("alpha")
-- params: ()

PRAGMA temp.index_list("alpha")
-- params: ()

PRAGMA main.table_info("alpha")
-- params: ()

PRAGMA main.index_list("c2")
-- params: ()

PRAGMA temp.index_list("c2")
-- params: ()

PRAGMA main.table_info("c2")
-- params: ()

PRAGMA main.index_list("alpha")
-- params: ()

PRAGMA temp.index_list("alpha")
-- params: ()

PRAGMA main.table_info("alpha")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('alpha',)

PRAGMA main.index_list("c2")
-- params: ()

PRAGMA temp.index_list("c2")
-- params: ()

PRAGMA main.table_info("c2")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('c2',)

PRAGMA main.table_xinfo("mid")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('mid',)

PRAGMA main.foreign_key_list("mid")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('mid',)

PRAGMA main.index_list("mid")
-- params: ()

PRAGMA temp.index_list("mid")
-- params: ()

PRAGMA main.table_info("mid")
-- params: ()

PRAGMA main.index_list("mid")
-- params: ()

PRAGMA temp.index_list("mid")
-- params: ()

PRAGMA main.table_info("mid")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('mid',)

PRAGMA main.table_xinfo("omega")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('omega',)

PRAGMA main.foreign_key_list("omega")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('omega',)

PRAGMA main.index_list("omega")
-- params: ()

PRAGMA temp.index_list("omega")
-- params: ()

PRAGMA main.table_info("omega")
-- params: ()

PRAGMA main.index_list("omega")
-- params: ()

PRAGMA temp.index_list("omega")
-- params: ()

PRAGMA main.table_info("omega")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('omega',)

PRAGMA main.table_xinfo("self_ref")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('self_ref',)

PRAGMA main.foreign_key_list("self_ref")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('self_ref',)

PRAGMA main.index_list("self_ref")
-- params: ()

PRAGMA temp.index_list("self_ref")
-- params: ()

PRAGMA main.table_info("self_ref")
-- params: ()

PRAGMA main.index_list("self_ref")
-- params: ()

PRAGMA temp.index_list("self_ref")
-- params: ()

PRAGMA main.table_info("self_ref")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('self_ref',)

PRAGMA main.table_xinfo("zeta")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('zeta',)

PRAGMA main.foreign_key_list("zeta")
-- params: ()

PRAGMA temp.foreign_key_list("zeta")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('zeta',)

PRAGMA main.index_list("zeta")
-- params: ()

PRAGMA temp.index_list("zeta")
-- params: ()

PRAGMA main.table_info("zeta")
-- params: ()

PRAGMA main.index_list("zeta")
-- params: ()

PRAGMA temp.index_list("zeta")
-- params: ()

PRAGMA main.table_info("zeta")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('zeta',)

PRAGMA main.table_xinfo("c1")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('c1',)

PRAGMA main.foreign_key_list("c1")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('c1',)

PRAGMA main.index_list("c1")
-- params: ()

PRAGMA temp.index_list("c1")
-- params: ()

PRAGMA main.table_info("c1")
-- params: ()

PRAGMA main.index_list("c1")
-- params: ()

PRAGMA temp.index_list("c1")
-- params: ()

PRAGMA main.table_info("c1")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('c1',)

ROLLBACK

BEGIN (implicit)

SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

SELECT name FROM sqlite_temp_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

PRAGMA main.table_xinfo("alpha")
-- params: ()

PRAGMA main.table_xinfo("c2")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('alpha',)

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('c2',)

PRAGMA main.foreign_key_list("alpha")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('alpha',)

PRAGMA main.foreign_key_list("c2")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('c2',)

PRAGMA main.index_list("alpha")
-- params: ()

PRAGMA temp.index_list("alpha")
-- params: ()

PRAGMA main.table_info("alpha")
-- params: ()

PRAGMA main.index_list("c2")
-- params: ()

PRAGMA temp.index_list("c2")
-- params: ()

PRAGMA main.table_info("c2")
-- params: ()

PRAGMA main.index_list("alpha")
-- params: ()

PRAGMA temp.index_list("alpha")
-- params: ()

PRAGMA main.table_info("alpha")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('alpha',)

PRAGMA main.index_list("c2")
-- params: ()

PRAGMA temp.index_list("c2")
-- params: ()

PRAGMA main.table_info("c2")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('c2',)

ROLLBACK

BEGIN (implicit)

PRAGMA main.table_xinfo("alpha")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('alpha',)

PRAGMA main.foreign_key_list("alpha")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('alpha',)

PRAGMA main.index_list("alpha")
-- params: ()

PRAGMA temp.index_list("alpha")
-- params: ()

PRAGMA main.table_info("alpha")
-- params: ()

PRAGMA main.index_list("alpha")
-- params: ()

PRAGMA temp.index_list("alpha")
-- params: ()

PRAGMA main.table_info("alpha")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('alpha',)

PRAGMA main.table_xinfo("mid")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('mid',)

PRAGMA main.foreign_key_list("mid")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('mid',)

PRAGMA main.index_list("mid")
-- params: ()

PRAGMA temp.index_list("mid")
-- params: ()

PRAGMA main.table_info("mid")
-- params: ()

PRAGMA main.index_list("mid")
-- params: ()

PRAGMA temp.index_list("mid")
-- params: ()

PRAGMA main.table_info("mid")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('mid',)

PRAGMA main.table_xinfo("omega")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('omega',)

PRAGMA main.foreign_key_list("omega")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('omega',)

PRAGMA main.index_list("omega")
-- params: ()

PRAGMA temp.index_list("omega")
-- params: ()

PRAGMA main.table_info("omega")
-- params: ()

PRAGMA main.index_list("omega")
-- params: ()

PRAGMA temp.index_list("omega")
-- params: ()

PRAGMA main.table_info("omega")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('omega',)

PRAGMA main.table_xinfo("self_ref")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('self_ref',)

PRAGMA main.foreign_key_list("self_ref")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('self_ref',)

PRAGMA main.index_list("self_ref")
-- params: ()

PRAGMA temp.index_list("self_ref")
-- params: ()

PRAGMA main.table_info("self_ref")
-- params: ()

PRAGMA main.index_list("self_ref")
-- params: ()

PRAGMA temp.index_list("self_ref")
-- params: ()

PRAGMA main.table_info("self_ref")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('self_ref',)

PRAGMA main.table_xinfo("zeta")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('zeta',)

PRAGMA main.foreign_key_list("zeta")
-- params: ()

PRAGMA temp.foreign_key_list("zeta")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('zeta',)

PRAGMA main.index_list("zeta")
-- params: ()

PRAGMA temp.index_list("zeta")
-- params: ()

PRAGMA main.table_info("zeta")
-- params: ()

PRAGMA main.index_list("zeta")
-- params: ()

PRAGMA temp.index_list("zeta")
-- params: ()

PRAGMA main.table_info("zeta")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('zeta',)

ROLLBACK

BEGIN (implicit)

SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

SELECT name FROM sqlite_temp_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

PRAGMA main.table_xinfo("alpha")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('alpha',)

PRAGMA main.foreign_key_list("alpha")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('alpha',)

PRAGMA main.index_list("alpha")
-- params: ()

PRAGMA temp.index_list("alpha")
-- params: ()

PRAGMA main.table_info("alpha")
-- params: ()

PRAGMA main.index_list("alpha")
-- params: ()

PRAGMA temp.index_list("alpha")
-- params: ()

PRAGMA main.table_info("alpha")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('alpha',)

PRAGMA main.table_xinfo("zeta")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('zeta',)

PRAGMA main.foreign_key_list("zeta")
-- params: ()

PRAGMA temp.foreign_key_list("zeta")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('zeta',)

PRAGMA main.index_list("zeta")
-- params: ()

PRAGMA temp.index_list("zeta")
-- params: ()

PRAGMA main.table_info("zeta")
-- params: ()

PRAGMA main.index_list("zeta")
-- params: ()

PRAGMA temp.index_list("zeta")
-- params: ()

PRAGMA main.table_info("zeta")
-- params: ()

SELECT sql FROM  (SELECT * FROM sqlite_master UNION ALL   SELECT * FROM sqlite_temp_master) WHERE name = ? AND type in ('table', 'view')
-- params: ('zeta',)

ROLLBACK

BEGIN (implicit)

SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
-- params: ()

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("parent")
-- params: ()

PRAGMA temp.table_info("parent")
-- params: ()

PRAGMA main.table_info("child")
-- params: ()

PRAGMA temp.table_info("child")
-- params: ()

PRAGMA main.table_info("sizes")
-- params: ()

PRAGMA temp.table_info("sizes")
-- params: ()

CREATE TABLE parent (
	id INTEGER NOT NULL, 
	CONSTRAINT pk_parent PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE child (
	id INTEGER NOT NULL, 
	parent_id INTEGER, 
	name VARCHAR(20), 
	size INTEGER CONSTRAINT ck_child_positive CHECK (size > 0), 
	twice INTEGER GENERATED ALWAYS AS (size * 2), 
	CONSTRAINT pk_child PRIMARY KEY (id), 
	CONSTRAINT small CHECK (size < 100), 
	CONSTRAINT fk_child_parent_id_parent FOREIGN KEY(parent_id) REFERENCES parent (id) ON DELETE CASCADE
)
-- params: ()

CREATE INDEX ix_child_name_size ON child (name, size)
-- params: ()

CREATE VIEW sizes AS SELECT child.id, child.size + 1 AS next 
FROM child 
WHERE child.size > 1
-- params: ()

INSERT INTO child (name, size) VALUES (?, ?)
-- params: [('a', 1), ('b', 2)]

SELECT sizes.id, sizes.next 
FROM sizes
-- params: ()

SELECT child.twice 
FROM child
-- params: ()

CREATE TABLE names AS SELECT child.name 
FROM child
-- params: ()

INSERT INTO names VALUES ('c')
-- params: ()

SELECT name FROM names
-- params: ()

DROP VIEW sizes
-- params: ()

PRAGMA main.table_info("parent")
-- params: ()

PRAGMA main.table_info("child")
-- params: ()

DROP TABLE child
-- params: ()

DROP TABLE parent
-- params: ()

COMMIT


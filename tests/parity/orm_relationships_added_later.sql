BEGIN (implicit)

PRAGMA main.table_info("parents")
-- params: ()

PRAGMA temp.table_info("parents")
-- params: ()

PRAGMA main.table_info("children")
-- params: ()

PRAGMA temp.table_info("children")
-- params: ()

CREATE TABLE parents (
	id INTEGER NOT NULL, 
	name VARCHAR(20), 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE children (
	id INTEGER NOT NULL, 
	parent_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(parent_id) REFERENCES parents (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO parents (name) VALUES (?)
-- params: ('p',)

INSERT INTO children (parent_id) VALUES (?) RETURNING id
-- params: (1,)

INSERT INTO children (parent_id) VALUES (?) RETURNING id
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT parents.id, parents.name, parents.name || ? AS anon_1 
FROM parents 
WHERE parents.id = ?
-- params: ('!', 1)

SELECT children.id, children.parent_id, parents_1.id, parents_1.name, parents_1.name || ? AS anon_1 
FROM children LEFT OUTER JOIN parents AS parents_1 ON parents_1.id = children.parent_id 
WHERE ? = children.parent_id
-- params: ('!', 1)

SELECT children.id, children.parent_id, parents_1.id, parents_1.name, parents_1.name || ? AS anon_1 
FROM children LEFT OUTER JOIN parents AS parents_1 ON parents_1.id = children.parent_id 
WHERE ? = children.parent_id ORDER BY children.id
-- params: ('!', 1)

SELECT children.id, children.parent_id, parents_1.id AS id_1, parents_1.name, parents_1.name || ? AS anon_1 
FROM children LEFT OUTER JOIN parents AS parents_1 ON parents_1.id = children.parent_id ORDER BY children.id
-- params: ('!',)

ROLLBACK


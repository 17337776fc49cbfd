BEGIN (implicit)

PRAGMA main.table_info("docs")
-- params: ()

PRAGMA temp.table_info("docs")
-- params: ()

CREATE TABLE docs (
	id INTEGER NOT NULL, 
	title VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO docs (id, title) VALUES (?, ?)
-- params: [(1, 'one'), (2, 'two')]

COMMIT

BEGIN (implicit)

SELECT docs.id, docs.title 
FROM docs 
WHERE docs.id = ?
-- params: (1,)

SELECT docs.id, docs.title 
FROM docs 
WHERE docs.title = ?
-- params: ('one',)

SELECT docs.id, docs.title 
FROM docs 
WHERE docs.id = ?
-- params: (2,)

SELECT docs.id, docs.title 
FROM docs 
WHERE docs.id = ?
-- params: (2,)

SELECT docs.id, docs.title 
FROM docs 
WHERE docs.id = ?
-- params: (2,)

SELECT docs.id, docs.title 
FROM docs 
WHERE docs.id = ?
-- params: (2,)

UPDATE docs SET title=? WHERE docs.id = ?
-- params: ('TWO', 2)

COMMIT


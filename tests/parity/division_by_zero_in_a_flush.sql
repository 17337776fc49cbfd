BEGIN (implicit)

PRAGMA main.table_info("scores")
-- params: ()

PRAGMA temp.table_info("scores")
-- params: ()

CREATE TABLE scores (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	value FLOAT, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO scores (name, value) VALUES (?, ?)
-- params: ('given', 1.0)

COMMIT

BEGIN (implicit)

ROLLBACK

BEGIN (implicit)

INSERT INTO scores (name, value) VALUES (?, ?)
-- params: ('computed', 2.5)

COMMIT

BEGIN (implicit)

SELECT scores.id AS scores_id, scores.name AS scores_name, scores.value AS scores_value 
FROM scores
-- params: ()

ROLLBACK


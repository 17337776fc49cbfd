BEGIN (implicit)

PRAGMA main.table_info("experiments")
-- params: ()

PRAGMA temp.table_info("experiments")
-- params: ()

CREATE TABLE experiments (
	id INTEGER NOT NULL, 
	name VARCHAR(60) NOT NULL, 
	notes TEXT, 
	learning_rate FLOAT, 
	is_public BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO experiments (name, notes, learning_rate, is_public) VALUES (?, ?, ?, ?)
-- params: ('baseline', None, 0.001, 0)

COMMIT

BEGIN (implicit)

SELECT experiments.id, experiments.name, experiments.notes, experiments.learning_rate, experiments.is_public 
FROM experiments 
WHERE experiments.id = ?
-- params: (1,)

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("checkpoints")
-- params: ()

PRAGMA temp.table_info("checkpoints")
-- params: ()

CREATE TABLE checkpoints (
	id INTEGER NOT NULL, 
	step INTEGER, 
	loss FLOAT, 
	name VARCHAR(40) NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO checkpoints (step, loss, name) VALUES (?, ?, ?) RETURNING id
-- params: (100, 0.5, 'bert')

INSERT INTO checkpoints (step, loss, name) VALUES (?, ?, ?) RETURNING id
-- params: (200, 0.25, 'bert')

COMMIT

BEGIN (implicit)

SELECT checkpoints.id AS checkpoints_id, checkpoints.step AS checkpoints_step, checkpoints.loss AS checkpoints_loss, checkpoints.name AS checkpoints_name 
FROM checkpoints ORDER BY checkpoints.loss
 LIMIT ? OFFSET ?
-- params: (1, 0)

SELECT checkpoints.id AS checkpoints_id, checkpoints.step AS checkpoints_step, checkpoints.loss AS checkpoints_loss, checkpoints.name AS checkpoints_name 
FROM checkpoints ORDER BY checkpoints.loss
 LIMIT ? OFFSET ?
-- params: (1, 0)

SELECT checkpoints.id, checkpoints.step, checkpoints.loss, checkpoints.name 
FROM checkpoints 
WHERE checkpoints.id = ?
-- params: (1,)

SELECT checkpoints.id, checkpoints.step, checkpoints.loss, checkpoints.name 
FROM checkpoints 
WHERE checkpoints.id = ?
-- params: (1,)

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("runs")
-- params: ()

PRAGMA temp.table_info("runs")
-- params: ()

CREATE TABLE runs (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	gpu VARCHAR, 
	loss FLOAT, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO runs (name, gpu, loss) VALUES (?, ?, ?) RETURNING id
-- params: ('r1', 'A100', 0.1)

INSERT INTO runs (name, gpu, loss) VALUES (?, ?, ?) RETURNING id
-- params: ('r2', 'T4', 0.5)

INSERT INTO runs (name, gpu, loss) VALUES (?, ?, ?) RETURNING id
-- params: ('x_3', None, 0.9)

INSERT INTO runs (name, gpu, loss) VALUES (?, ?, ?) RETURNING id
-- params: ('R4', 'T4', None)

INSERT INTO runs (name, gpu, loss) VALUES (?, ?, ?) RETURNING id
-- params: ('50%', 'H100', 0.3)

COMMIT

BEGIN (implicit)

SELECT runs.id AS runs_id, runs.name AS runs_name, runs.gpu AS runs_gpu, runs.loss AS runs_loss 
FROM runs 
WHERE runs.gpu = ? ORDER BY runs.id
-- params: ('T4',)

SELECT runs.id AS runs_id, runs.name AS runs_name, runs.gpu AS runs_gpu, runs.loss AS runs_loss 
FROM runs 
WHERE runs.gpu != ? ORDER BY runs.id
-- params: ('T4',)

SELECT runs.id AS runs_id, runs.name AS runs_name, runs.gpu AS runs_gpu, runs.loss AS runs_loss 
FROM runs 
WHERE runs.loss > ? AND runs.loss <= ? ORDER BY runs.id
-- params: (0.1, 0.5)

SELECT runs.id AS runs_id, runs.name AS runs_name, runs.gpu AS runs_gpu, runs.loss AS runs_loss 
FROM runs 
WHERE runs.loss > ? AND runs.gpu = ? ORDER BY runs.id
-- params: (0.1, 'T4')

SELECT runs.id AS runs_id, runs.name AS runs_name, runs.gpu AS runs_gpu, runs.loss AS runs_loss 
FROM runs 
WHERE runs.gpu = ? OR runs.loss > ? ORDER BY runs.id
-- params: ('A100', 0.8)

SELECT runs.id AS runs_id, runs.name AS runs_name, runs.gpu AS runs_gpu, runs.loss AS runs_loss 
FROM runs 
WHERE runs.gpu = ? OR runs.loss > ? AND runs.name != ? ORDER BY runs.id
-- params: ('A100', 0.8, 'r2')

SELECT runs.id AS runs_id, runs.name AS runs_name, runs.gpu AS runs_gpu, runs.loss AS runs_loss 
FROM runs 
WHERE (runs.gpu = ? OR runs.gpu = ?) AND runs.loss <= ? ORDER BY runs.id
-- params: ('A100', 'T4', 0.2)

SELECT runs.id AS runs_id, runs.name AS runs_name, runs.gpu AS runs_gpu, runs.loss AS runs_loss 
FROM runs 
WHERE runs.name NOT LIKE ? ORDER BY runs.id
-- params: ('r%',)

SELECT runs.id AS runs_id, runs.name AS runs_name, runs.gpu AS runs_gpu, runs.loss AS runs_loss 
FROM runs 
WHERE runs.name IN (?, ?) ORDER BY runs.id
-- params: ('r1', 'R4')

SELECT runs.id AS runs_id, runs.name AS runs_name, runs.gpu AS runs_gpu, runs.loss AS runs_loss 
FROM runs 
WHERE (runs.name NOT IN (?, ?)) ORDER BY runs.id
-- params: ('r1', 'R4')

SELECT runs.id AS runs_id, runs.name AS runs_name, runs.gpu AS runs_gpu, runs.loss AS runs_loss 
FROM runs 
WHERE runs.name IN (SELECT 1 FROM (SELECT 1) WHERE 1!=1) ORDER BY runs.id
-- params: ()

SELECT runs.id AS runs_id, runs.name AS runs_name, runs.gpu AS runs_gpu, runs.loss AS runs_loss 
FROM runs 
WHERE runs.gpu IS NULL ORDER BY runs.id
-- params: ()

SELECT runs.id AS runs_id, runs.name AS runs_name, runs.gpu AS runs_gpu, runs.loss AS runs_loss 
FROM runs 
WHERE runs.gpu IS NOT NULL ORDER BY runs.id
-- params: ()

SELECT runs.id AS runs_id, runs.name AS runs_name, runs.gpu AS runs_gpu, runs.loss AS runs_loss 
FROM runs 
WHERE runs.gpu IS NULL ORDER BY runs.id
-- params: ()

SELECT runs.id AS runs_id, runs.name AS runs_name, runs.gpu AS runs_gpu, runs.loss AS runs_loss 
FROM runs 
WHERE runs.loss BETWEEN ? AND ? ORDER BY runs.id
-- params: (0.1, 0.5)

SELECT runs.id AS runs_id, runs.name AS runs_name, runs.gpu AS runs_gpu, runs.loss AS runs_loss 
FROM runs 
WHERE runs.loss NOT BETWEEN ? AND ? ORDER BY runs.id
-- params: (0.1, 0.5)

SELECT runs.id AS runs_id, runs.name AS runs_name, runs.gpu AS runs_gpu, runs.loss AS runs_loss 
FROM runs 
WHERE (runs.name LIKE ? || '%') AND (runs.name LIKE '%' || ?) ORDER BY runs.id
-- params: ('r', '1')

SELECT runs.id AS runs_id, runs.name AS runs_name, runs.gpu AS runs_gpu, runs.loss AS runs_loss 
FROM runs 
WHERE (runs.name LIKE '%' || ? || '%' ESCAPE '/') ORDER BY runs.id
-- params: ('/_',)

SELECT runs.id AS runs_id, runs.name AS runs_name, runs.gpu AS runs_gpu, runs.loss AS runs_loss 
FROM runs 
WHERE lower(runs.name) LIKE lower(?) ORDER BY runs.id
-- params: ('R_',)

SELECT runs.id AS runs_id, runs.name AS runs_name, runs.gpu AS runs_gpu, runs.loss AS runs_loss 
FROM runs 
WHERE runs.name LIKE ? ESCAPE '!' ORDER BY runs.id
-- params: ('50!%',)

SELECT runs.id AS runs_id, runs.name AS runs_name, runs.gpu AS runs_gpu, runs.loss AS runs_loss 
FROM runs 
WHERE runs.gpu = ? AND runs.name = ? ORDER BY runs.id
-- params: ('T4', 'r2')

SELECT runs.id AS runs_id, runs.name AS runs_name, runs.gpu AS runs_gpu, runs.loss AS runs_loss 
FROM runs ORDER BY runs.id
-- params: ()


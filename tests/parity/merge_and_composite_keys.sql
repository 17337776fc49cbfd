BEGIN (implicit)

PRAGMA main.table_info("cells")
-- params: ()

PRAGMA temp.table_info("cells")
-- params: ()

CREATE TABLE cells (
	"row" INTEGER NOT NULL, 
	col VARCHAR(2) NOT NULL, 
	value INTEGER, 
	PRIMARY KEY ("row", col)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO cells ("row", col, value) VALUES (?, ?, ?)
-- params: [(2, 'a', 1), (1, 'b', 2), (1, 'a', 3)]

COMMIT

BEGIN (implicit)

SELECT cells."row", cells.col, cells.value 
FROM cells 
WHERE cells."row" = ? AND cells.col = ?
-- params: (1, 'b')

SELECT cells."row", cells.col, cells.value 
FROM cells 
WHERE cells."row" = ? AND cells.col = ?
-- params: (2, 'a')

SELECT cells."row", cells.col, cells.value 
FROM cells 
WHERE cells."row" = ? AND cells.col = ?
-- params: (9, 'z')

SELECT cells."row", cells.col, cells.value 
FROM cells 
WHERE cells."row" = ? AND cells.col = ?
-- params: (1, 'a')

UPDATE cells SET value=? WHERE cells."row" = ? AND cells.col = ?
-- params: (30, 1, 'a')

SELECT cells."row", cells.col, cells.value 
FROM cells 
WHERE cells."row" = ? AND cells.col = ?
-- params: (5, 'e')

INSERT INTO cells ("row", col, value) VALUES (?, ?, ?)
-- params: (5, 'e', 50)

COMMIT

BEGIN (implicit)

SELECT cells."row" AS cells_row, cells.col AS cells_col, cells.value AS cells_value 
FROM cells ORDER BY cells."row", cells.col
-- params: ()

SELECT cells."row", cells.col, cells.value 
FROM cells 
WHERE cells."row" = ? AND cells.col = ?
-- params: (2, 'a')

UPDATE cells SET col=? WHERE cells."row" = ? AND cells.col = ?
-- params: ('z', 2, 'a')

COMMIT

BEGIN (implicit)

SELECT cells."row", cells.col, cells.value 
FROM cells 
WHERE cells."row" = ? AND cells.col = ?
-- params: (2, 'z')

SELECT cells."row", cells.col, cells.value 
FROM cells 
WHERE cells."row" = ? AND cells.col = ?
-- params: (2, 'a')

ROLLBACK


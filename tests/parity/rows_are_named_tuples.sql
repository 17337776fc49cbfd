BEGIN (implicit)

PRAGMA main.table_info("points")
-- params: ()

PRAGMA temp.table_info("points")
-- params: ()

CREATE TABLE points (
	id INTEGER NOT NULL, 
	x INTEGER, 
	label VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO points (x, label) VALUES (?, ?) RETURNING id
-- params: (3, 'p')

INSERT INTO points (x, label) VALUES (?, ?) RETURNING id
-- params: (5, 'q')

COMMIT

BEGIN (implicit)

SELECT points.x AS points_x, points.label AS points_label, points.x * ? AS twice 
FROM points ORDER BY points.id
 LIMIT ? OFFSET ?
-- params: (2, 1, 0)

SELECT points.x AS points_x 
FROM points ORDER BY points.x DESC
-- params: ()

SELECT points.id, points.label 
FROM points ORDER BY points.id
-- params: ()

SELECT count(*) AS count_1, sum(points.x) AS total 
FROM points
-- params: ()

SELECT points.id, points.x, points.label, points.x AS x__1 
FROM points ORDER BY points.id
-- params: ()


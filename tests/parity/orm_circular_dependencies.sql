BEGIN (implicit)

PRAGMA main.table_info("eggs")
-- params: ()

PRAGMA temp.table_info("eggs")
-- params: ()

PRAGMA main.table_info("hens")
-- params: ()

PRAGMA temp.table_info("hens")
-- params: ()

CREATE TABLE hens (
	id INTEGER NOT NULL, 
	egg_id INTEGER, 
	PRIMARY KEY (id), 
	CONSTRAINT fk_egg FOREIGN KEY(egg_id) REFERENCES eggs (id)
)
-- params: ()

CREATE TABLE eggs (
	id INTEGER NOT NULL, 
	hen_id INTEGER, 
	PRIMARY KEY (id), 
	CONSTRAINT fk_hen FOREIGN KEY(hen_id) REFERENCES hens (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO eggs (hen_id) VALUES (?)
-- params: (None,)

INSERT INTO hens (egg_id) VALUES (?)
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT eggs.id, eggs.hen_id 
FROM eggs 
WHERE eggs.id = ?
-- params: (1,)

SELECT hens.id, hens.egg_id 
FROM hens 
WHERE hens.id = ?
-- params: (1,)

INSERT INTO eggs (hen_id) VALUES (?)
-- params: (1,)

INSERT INTO hens (egg_id) VALUES (?)
-- params: (2,)

COMMIT

BEGIN (implicit)

SELECT eggs.id, eggs.hen_id 
FROM eggs 
WHERE eggs.id = ?
-- params: (2,)

SELECT hens.id, hens.egg_id 
FROM hens 
WHERE hens.id = ?
-- params: (2,)

SELECT eggs.id 
FROM eggs 
WHERE eggs.id = ?
-- params: (1,)

UPDATE eggs SET hen_id=? WHERE eggs.id = ?
-- params: (2, 1)

COMMIT

BEGIN (implicit)

SELECT eggs.id, eggs.hen_id 
FROM eggs 
WHERE eggs.id = ?
-- params: (1,)

SELECT hens.id, hens.egg_id 
FROM hens 
WHERE hens.id = ?
-- params: (2,)

DELETE FROM hens WHERE hens.id = ?
-- params: (2,)

UPDATE eggs SET hen_id=? WHERE eggs.id = ?
-- params: (None, 1)

COMMIT

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT hens.id AS hens_id, hens.egg_id AS hens_egg_id 
FROM hens) AS anon_1
-- params: ()

SELECT eggs.id AS eggs_id, eggs.hen_id AS eggs_hen_id 
FROM eggs ORDER BY eggs.id
-- params: ()

ROLLBACK

BEGIN (implicit)

SELECT count(*) AS count_1 
FROM (SELECT eggs.id AS eggs_id, eggs.hen_id AS eggs_hen_id 
FROM eggs) AS anon_1
-- params: ()

ROLLBACK


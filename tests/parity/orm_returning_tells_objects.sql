BEGIN (implicit)

PRAGMA main.table_info("pilots")
-- params: ()

PRAGMA temp.table_info("pilots")
-- params: ()

PRAGMA main.table_info("planes")
-- params: ()

PRAGMA temp.table_info("planes")
-- params: ()

PRAGMA main.table_info("jets")
-- params: ()

PRAGMA temp.table_info("jets")
-- params: ()

CREATE TABLE pilots (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	age INTEGER, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE planes (
	id INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	label VARCHAR NOT NULL, 
	pilot_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(pilot_id) REFERENCES pilots (id)
)
-- params: ()

CREATE TABLE jets (
	id INTEGER NOT NULL, 
	thrust INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(id) REFERENCES planes (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO pilots (name, age) VALUES (?, ?) RETURNING id
-- params: ('ann', 3)

INSERT INTO pilots (name, age) VALUES (?, ?) RETURNING id
-- params: ('bob', 5)

INSERT INTO planes (kind, label, pilot_id) VALUES (?, ?, ?) RETURNING id
-- params: ('plane', 'p1', 1)

INSERT INTO planes (kind, label, pilot_id) VALUES (?, ?, ?) RETURNING id
-- params: ('jet', 'p2', 1)

INSERT INTO planes (kind, label, pilot_id) VALUES (?, ?, ?) RETURNING id
-- params: ('plane', 'p3', 2)

INSERT INTO planes (kind, label, pilot_id) VALUES (?, ?, ?) RETURNING id
-- params: ('jet', 'p4', 2)

INSERT INTO jets (id, thrust) VALUES (?, ?)
-- params: [(2, 1), (4, 2)]

COMMIT

BEGIN (implicit)

SELECT pilots.id, pilots.name, pilots.age 
FROM pilots 
WHERE pilots.id = ?
-- params: (1,)

SELECT planes.id, planes.kind, planes.label, planes.pilot_id 
FROM planes 
WHERE ? = planes.pilot_id ORDER BY planes.id
-- params: (1,)

SELECT jets.thrust AS jets_thrust 
FROM jets 
WHERE ? = jets.id
-- params: (2,)

SELECT pilots.id, pilots.name, pilots.age 
FROM pilots 
WHERE pilots.id = ?
-- params: (2,)

SELECT planes.id, planes.kind, planes.label, planes.pilot_id 
FROM planes 
WHERE ? = planes.pilot_id ORDER BY planes.id
-- params: (2,)

SELECT jets.thrust AS jets_thrust 
FROM jets 
WHERE ? = jets.id
-- params: (4,)

UPDATE pilots SET age=? WHERE EXISTS (SELECT 1 
FROM planes 
WHERE pilots.id = planes.pilot_id AND planes.label = ?) RETURNING id, name
-- params: (77, 'p3')

ROLLBACK

BEGIN (implicit)

SELECT pilots.id, pilots.name, pilots.age 
FROM pilots 
WHERE pilots.id = ?
-- params: (1,)

SELECT planes.id, planes.kind, planes.label, planes.pilot_id 
FROM planes 
WHERE ? = planes.pilot_id ORDER BY planes.id
-- params: (1,)

SELECT jets.thrust AS jets_thrust 
FROM jets 
WHERE ? = jets.id
-- params: (2,)

SELECT pilots.id, pilots.name, pilots.age 
FROM pilots 
WHERE pilots.id = ?
-- params: (2,)

SELECT planes.id, planes.kind, planes.label, planes.pilot_id 
FROM planes 
WHERE ? = planes.pilot_id ORDER BY planes.id
-- params: (2,)

SELECT jets.thrust AS jets_thrust 
FROM jets 
WHERE ? = jets.id
-- params: (4,)

UPDATE pilots SET age=? WHERE EXISTS (SELECT 1 
FROM planes 
WHERE pilots.id = planes.pilot_id AND planes.label = ?) RETURNING id, age, upper(name) AS upper_1
-- params: (77, 'p3')

ROLLBACK

BEGIN (implicit)

SELECT pilots.id, pilots.name, pilots.age 
FROM pilots 
WHERE pilots.id = ?
-- params: (1,)

SELECT planes.id, planes.kind, planes.label, planes.pilot_id 
FROM planes 
WHERE ? = planes.pilot_id ORDER BY planes.id
-- params: (1,)

SELECT jets.thrust AS jets_thrust 
FROM jets 
WHERE ? = jets.id
-- params: (2,)

SELECT pilots.id, pilots.name, pilots.age 
FROM pilots 
WHERE pilots.id = ?
-- params: (2,)

SELECT planes.id, planes.kind, planes.label, planes.pilot_id 
FROM planes 
WHERE ? = planes.pilot_id ORDER BY planes.id
-- params: (2,)

SELECT jets.thrust AS jets_thrust 
FROM jets 
WHERE ? = jets.id
-- params: (4,)

UPDATE pilots SET age=? WHERE pilots.id = ? RETURNING id, name
-- params: (77, 1)

ROLLBACK

BEGIN (implicit)

SELECT pilots.id, pilots.name, pilots.age 
FROM pilots 
WHERE pilots.id = ?
-- params: (1,)

SELECT planes.id, planes.kind, planes.label, planes.pilot_id 
FROM planes 
WHERE ? = planes.pilot_id ORDER BY planes.id
-- params: (1,)

SELECT jets.thrust AS jets_thrust 
FROM jets 
WHERE ? = jets.id
-- params: (2,)

SELECT pilots.id, pilots.name, pilots.age 
FROM pilots 
WHERE pilots.id = ?
-- params: (2,)

SELECT planes.id, planes.kind, planes.label, planes.pilot_id 
FROM planes 
WHERE ? = planes.pilot_id ORDER BY planes.id
-- params: (2,)

SELECT jets.thrust AS jets_thrust 
FROM jets 
WHERE ? = jets.id
-- params: (4,)

UPDATE pilots SET age=? WHERE pilots.id = ? RETURNING name
-- params: (77, 1)

ROLLBACK

BEGIN (implicit)

SELECT pilots.id, pilots.name, pilots.age 
FROM pilots 
WHERE pilots.id = ?
-- params: (1,)

SELECT planes.id, planes.kind, planes.label, planes.pilot_id 
FROM planes 
WHERE ? = planes.pilot_id ORDER BY planes.id
-- params: (1,)

SELECT jets.thrust AS jets_thrust 
FROM jets 
WHERE ? = jets.id
-- params: (2,)

SELECT pilots.id, pilots.name, pilots.age 
FROM pilots 
WHERE pilots.id = ?
-- params: (2,)

SELECT planes.id, planes.kind, planes.label, planes.pilot_id 
FROM planes 
WHERE ? = planes.pilot_id ORDER BY planes.id
-- params: (2,)

SELECT jets.thrust AS jets_thrust 
FROM jets 
WHERE ? = jets.id
-- params: (4,)

UPDATE pilots SET age=(pilots.age + ?) WHERE EXISTS (SELECT 1 
FROM planes 
WHERE pilots.id = planes.pilot_id AND planes.label = ?) RETURNING id, age
-- params: (1, 'p3')

ROLLBACK

BEGIN (implicit)

SELECT pilots.id, pilots.name, pilots.age 
FROM pilots 
WHERE pilots.id = ?
-- params: (1,)

SELECT planes.id, planes.kind, planes.label, planes.pilot_id 
FROM planes 
WHERE ? = planes.pilot_id ORDER BY planes.id
-- params: (1,)

SELECT jets.thrust AS jets_thrust 
FROM jets 
WHERE ? = jets.id
-- params: (2,)

SELECT pilots.id, pilots.name, pilots.age 
FROM pilots 
WHERE pilots.id = ?
-- params: (2,)

SELECT planes.id, planes.kind, planes.label, planes.pilot_id 
FROM planes 
WHERE ? = planes.pilot_id ORDER BY planes.id
-- params: (2,)

SELECT jets.thrust AS jets_thrust 
FROM jets 
WHERE ? = jets.id
-- params: (4,)

UPDATE pilots SET age=? WHERE EXISTS (SELECT 1 
FROM planes 
WHERE pilots.id = planes.pilot_id AND planes.label = ?) RETURNING id
-- params: (77, 'p3')

ROLLBACK

BEGIN (implicit)

SELECT pilots.id, pilots.name, pilots.age 
FROM pilots 
WHERE pilots.id = ?
-- params: (1,)

SELECT planes.id, planes.kind, planes.label, planes.pilot_id 
FROM planes 
WHERE ? = planes.pilot_id ORDER BY planes.id
-- params: (1,)

SELECT jets.thrust AS jets_thrust 
FROM jets 
WHERE ? = jets.id
-- params: (2,)

SELECT pilots.id, pilots.name, pilots.age 
FROM pilots 
WHERE pilots.id = ?
-- params: (2,)

SELECT planes.id, planes.kind, planes.label, planes.pilot_id 
FROM planes 
WHERE ? = planes.pilot_id ORDER BY planes.id
-- params: (2,)

SELECT jets.thrust AS jets_thrust 
FROM jets 
WHERE ? = jets.id
-- params: (4,)

DELETE FROM planes WHERE (EXISTS (SELECT 1 
FROM pilots 
WHERE pilots.id = planes.pilot_id AND pilots.name = ?)) AND planes.kind = ? RETURNING id, label
-- params: ('bob', 'plane')

ROLLBACK

BEGIN (implicit)

SELECT pilots.id, pilots.name, pilots.age 
FROM pilots 
WHERE pilots.id = ?
-- params: (1,)

SELECT planes.id, planes.kind, planes.label, planes.pilot_id 
FROM planes 
WHERE ? = planes.pilot_id ORDER BY planes.id
-- params: (1,)

SELECT jets.thrust AS jets_thrust 
FROM jets 
WHERE ? = jets.id
-- params: (2,)

SELECT pilots.id, pilots.name, pilots.age 
FROM pilots 
WHERE pilots.id = ?
-- params: (2,)

SELECT planes.id, planes.kind, planes.label, planes.pilot_id 
FROM planes 
WHERE ? = planes.pilot_id ORDER BY planes.id
-- params: (2,)

SELECT jets.thrust AS jets_thrust 
FROM jets 
WHERE ? = jets.id
-- params: (4,)

DELETE FROM planes WHERE (EXISTS (SELECT 1 
FROM pilots 
WHERE pilots.id = planes.pilot_id AND pilots.name = ?)) AND planes.kind = ? RETURNING id, kind, label, pilot_id
-- params: ('bob', 'plane')

ROLLBACK

BEGIN (implicit)

SELECT pilots.id, pilots.name, pilots.age 
FROM pilots 
WHERE pilots.id = ?
-- params: (1,)

SELECT planes.id, planes.kind, planes.label, planes.pilot_id 
FROM planes 
WHERE ? = planes.pilot_id ORDER BY planes.id
-- params: (1,)

SELECT jets.thrust AS jets_thrust 
FROM jets 
WHERE ? = jets.id
-- params: (2,)

SELECT pilots.id, pilots.name, pilots.age 
FROM pilots 
WHERE pilots.id = ?
-- params: (2,)

SELECT planes.id, planes.kind, planes.label, planes.pilot_id 
FROM planes 
WHERE ? = planes.pilot_id ORDER BY planes.id
-- params: (2,)

SELECT jets.thrust AS jets_thrust 
FROM jets 
WHERE ? = jets.id
-- params: (4,)

DELETE FROM planes WHERE planes.id = ? RETURNING id, label
-- params: (1,)

ROLLBACK

BEGIN (implicit)

SELECT pilots.id, pilots.name, pilots.age 
FROM pilots 
WHERE pilots.id = ?
-- params: (1,)

SELECT planes.id, planes.kind, planes.label, planes.pilot_id 
FROM planes 
WHERE ? = planes.pilot_id ORDER BY planes.id
-- params: (1,)

SELECT jets.thrust AS jets_thrust 
FROM jets 
WHERE ? = jets.id
-- params: (2,)

SELECT pilots.id, pilots.name, pilots.age 
FROM pilots 
WHERE pilots.id = ?
-- params: (2,)

SELECT planes.id, planes.kind, planes.label, planes.pilot_id 
FROM planes 
WHERE ? = planes.pilot_id ORDER BY planes.id
-- params: (2,)

SELECT jets.thrust AS jets_thrust 
FROM jets 
WHERE ? = jets.id
-- params: (4,)

UPDATE jets SET thrust=? WHERE abs(jets.thrust) = ? RETURNING id, thrust
-- params: (9, 2)

ROLLBACK

BEGIN (implicit)

SELECT pilots.id, pilots.name, pilots.age 
FROM pilots 
WHERE pilots.id = ?
-- params: (1,)

SELECT planes.id, planes.kind, planes.label, planes.pilot_id 
FROM planes 
WHERE ? = planes.pilot_id ORDER BY planes.id
-- params: (1,)

SELECT jets.thrust AS jets_thrust 
FROM jets 
WHERE ? = jets.id
-- params: (2,)

SELECT pilots.id, pilots.name, pilots.age 
FROM pilots 
WHERE pilots.id = ?
-- params: (2,)

SELECT planes.id, planes.kind, planes.label, planes.pilot_id 
FROM planes 
WHERE ? = planes.pilot_id ORDER BY planes.id
-- params: (2,)

SELECT jets.thrust AS jets_thrust 
FROM jets 
WHERE ? = jets.id
-- params: (4,)

UPDATE jets SET thrust=? WHERE abs(jets.thrust) = ? RETURNING id
-- params: (9, 2)

ROLLBACK

BEGIN (implicit)

INSERT INTO pilots (name) VALUES (?) RETURNING id, name
-- params: ('cid',)

INSERT INTO pilots (name, age) VALUES (?, ?) RETURNING id, name
-- params: ('dan', 4)

INSERT INTO pilots (name) VALUES (?) RETURNING id, name, age
-- params: ('cid',)

INSERT INTO pilots (name, age) VALUES (?, ?) RETURNING id, name, age
-- params: ('dan', 4)

INSERT INTO pilots (name) VALUES (?) RETURNING id, name, age
-- params: ('cid',)

INSERT INTO pilots (name, age) VALUES (?, ?) RETURNING id, name, age
-- params: ('dan', 4)

ROLLBACK


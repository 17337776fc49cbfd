BEGIN (implicit)

PRAGMA main.table_info("hubs")
-- params: ()

PRAGMA temp.table_info("hubs")
-- params: ()

PRAGMA main.table_info("spokes")
-- params: ()

PRAGMA temp.table_info("spokes")
-- params: ()

CREATE TABLE hubs (
	id INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE spokes (
	id INTEGER NOT NULL, 
	a_id INTEGER, 
	b_id INTEGER, 
	c_id INTEGER, 
	d_id INTEGER, 
	e_id INTEGER, 
	f_id INTEGER, 
	g_id INTEGER, 
	h_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(a_id) REFERENCES hubs (id), 
	FOREIGN KEY(b_id) REFERENCES hubs (id), 
	FOREIGN KEY(c_id) REFERENCES hubs (id), 
	FOREIGN KEY(d_id) REFERENCES hubs (id), 
	FOREIGN KEY(e_id) REFERENCES hubs (id), 
	FOREIGN KEY(f_id) REFERENCES hubs (id), 
	FOREIGN KEY(g_id) REFERENCES hubs (id), 
	FOREIGN KEY(h_id) REFERENCES hubs (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO hubs DEFAULT VALUES
-- params: ()

INSERT INTO spokes (a_id, b_id, c_id, d_id, e_id, f_id, g_id, h_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: (1, None, None, None, None, None, None, None)

INSERT INTO spokes (a_id, b_id, c_id, d_id, e_id, f_id, g_id, h_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: (None, None, 1, None, None, None, None, None)

INSERT INTO spokes (a_id, b_id, c_id, d_id, e_id, f_id, g_id, h_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: (None, None, None, 1, None, None, None, None)

INSERT INTO spokes (a_id, b_id, c_id, d_id, e_id, f_id, g_id, h_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: (None, None, None, None, None, 1, None, None)

INSERT INTO spokes (a_id, b_id, c_id, d_id, e_id, f_id, g_id, h_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- params: (None, None, None, None, None, 1, None, None)

COMMIT

BEGIN (implicit)

SELECT hubs.id 
FROM hubs 
WHERE hubs.id = ?
-- params: (1,)

SELECT spokes.id, spokes.a_id, spokes.b_id, spokes.c_id, spokes.d_id, spokes.e_id, spokes.f_id, spokes.g_id, spokes.h_id 
FROM spokes 
WHERE ? = spokes.a_id
-- params: (1,)

SELECT spokes.id, spokes.a_id, spokes.b_id, spokes.c_id, spokes.d_id, spokes.e_id, spokes.f_id, spokes.g_id, spokes.h_id 
FROM spokes 
WHERE ? = spokes.b_id
-- params: (1,)

SELECT spokes.id, spokes.a_id, spokes.b_id, spokes.c_id, spokes.d_id, spokes.e_id, spokes.f_id, spokes.g_id, spokes.h_id 
FROM spokes 
WHERE ? = spokes.c_id
-- params: (1,)

SELECT spokes.id, spokes.a_id, spokes.b_id, spokes.c_id, spokes.d_id, spokes.e_id, spokes.f_id, spokes.g_id, spokes.h_id 
FROM spokes 
WHERE ? = spokes.d_id
-- params: (1,)

SELECT spokes.id, spokes.a_id, spokes.b_id, spokes.c_id, spokes.d_id, spokes.e_id, spokes.f_id, spokes.g_id, spokes.h_id 
FROM spokes 
WHERE ? = spokes.e_id
-- params: (1,)

SELECT spokes.id, spokes.a_id, spokes.b_id, spokes.c_id, spokes.d_id, spokes.e_id, spokes.f_id, spokes.g_id, spokes.h_id 
FROM spokes 
WHERE ? = spokes.f_id
-- params: (1,)

SELECT count(*) AS count_1 
FROM (SELECT spokes.id AS spokes_id, spokes.a_id AS spokes_a_id, spokes.b_id AS spokes_b_id, spokes.c_id AS spokes_c_id, spokes.d_id AS spokes_d_id, spokes.e_id AS spokes_e_id, spokes.f_id AS spokes_f_id, spokes.g_id AS spokes_g_id, spokes.h_id AS spokes_h_id 
FROM spokes 
WHERE ? = spokes.g_id) AS anon_1
-- params: (1,)

SELECT spokes.id, spokes.a_id, spokes.b_id, spokes.c_id, spokes.d_id, spokes.e_id, spokes.f_id, spokes.g_id, spokes.h_id 
FROM spokes 
WHERE ? = spokes.h_id
-- params: (1,)

ROLLBACK


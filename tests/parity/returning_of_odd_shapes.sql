BEGIN (implicit)

PRAGMA main.table_info("models")
-- params: ()

PRAGMA temp.table_info("models")
-- params: ()

CREATE TABLE models (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	version VARCHAR NOT NULL, 
	note VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO models (version) VALUES (?) RETURNING id
-- params: ('1.0',)

ROLLBACK

BEGIN (implicit)

INSERT INTO models (version) VALUES (?) RETURNING id
-- params: ('1.0',)

INSERT INTO models (version) VALUES (?) RETURNING id
-- params: ('1.0',)

INSERT INTO models (version) VALUES (?) RETURNING id
-- params: ('1.0',)

INSERT INTO models (version) VALUES (?), (?) RETURNING id
-- params: ('1.0', '1.0')

INSERT INTO models (name, version) VALUES (?, ?) RETURNING id, name, version, note
-- params: ('a', '1.0')

INSERT INTO models (name, version) VALUES (?, ?) RETURNING name, id
-- params: ('b', '1.0')

INSERT INTO models (name, version) VALUES (?, ?), (?, ?) RETURNING id, version
-- params: ('c', '1.0', 'd', '1.0')

INSERT INTO models (name, version) VALUES (?, ?) RETURNING id, version
-- params: ('c', '1.0')

INSERT INTO models (name, version) VALUES (?, ?) RETURNING id, version
-- params: ('d', '1.0')

INSERT INTO models (name, version) VALUES (?, ?), (?, ?) RETURNING id
-- params: ('e', '1.0', 'f', '1.0')

INSERT INTO models (version) VALUES (?) RETURNING id
-- params: ('1.0',)

INSERT INTO models (name, version) VALUES (?, ?), (?, ?) RETURNING id
-- params: ('g', '1.0', 'h', '1.0')

INSERT INTO models (name, version, note) VALUES (?, ?, ?), (?, ?, ?) RETURNING id, note
-- params: ('g', '1.0', 'N', 'h', '1.0', 'N')

INSERT INTO models (name, version) VALUES (?, ?), (?, ?) RETURNING id, note
-- params: ('g', '1.0', 'h', '1.0')

INSERT INTO models (name, version) VALUES (?, ?), (?, ?) RETURNING id
-- params: ('g', '1.0', 'h', '1.0')

INSERT INTO models (id, name, version, note) VALUES (?, ?, ?, ?) RETURNING id, note
-- params: (None, 'g', '2', 'n')

INSERT INTO models (name, version) VALUES (?, ?) RETURNING upper(name) AS upper_1, id + ? AS next, ? AS anon_1
-- params: ('u', '1.0', 1, 'x')

INSERT INTO models (name, version) VALUES (?, ?) RETURNING id
-- params: ('u', '1.0')

INSERT INTO models (name, version) VALUES (?, ?), (?, ?) RETURNING id, name
-- params: ('u', '1.0', 'v', '1.0')

INSERT INTO models (name, version) VALUES (?, ?) RETURNING *
-- params: ('u', '1.0')

INSERT INTO models (name, version) VALUES (?, ?)
-- params: ('u', '1.0')

INSERT INTO models (name, version) VALUES (?, ?) RETURNING id, name
-- params: ('u', '1.0')

INSERT INTO models (name, version) VALUES (?, ?) RETURNING id, id AS id__1
-- params: ('u', '1.0')

INSERT INTO models (name, version) SELECT models.name, ? AS anon_1 
FROM models 
WHERE models.id = ? RETURNING id, name
-- params: ('1.0', 3)

INSERT INTO models (name, version) VALUES (?, ?) RETURNING id
-- params: (<sqlalchemy.sql.functions.Function at 0x...; upper>, '1.0')

INSERT INTO models (name, version) VALUES (?, ?), (?, ?) RETURNING id, name
-- params: (<sqlalchemy.sql.functions.Function at 0x...; upper>, '1.0', 'k', '1.0')

INSERT INTO models (version) VALUES (?) RETURNING id
-- params: ('1.0',)

INSERT INTO models (name, version) VALUES (?, ?), (?, ?) RETURNING id
-- params: ('r', '1.0', 's', '1.0')

INSERT INTO models (name, version) VALUES (?, ?) RETURNING id
-- params: ('z', '1.0')

INSERT INTO models (name, version) VALUES (?, ?)
-- params: ('z', '1.0')

ROLLBACK

BEGIN (implicit)

INSERT INTO models (name, version) VALUES (?, ?) RETURNING id, name, version, note
-- params: ('a', '1.0')

INSERT INTO models (name, version) VALUES (?, ?), (?, ?) RETURNING id, name, version, note
-- params: ('a', '1.0', 'b', '1.0')

INSERT INTO models (name, version) VALUES (?, ?) RETURNING id
-- params: ('a', '1.0')

INSERT INTO models (name, version, note) VALUES (?, ?, ?) RETURNING id
-- params: ('b', '1.0', 'x')

INSERT INTO models (name, version) VALUES (?, ?) RETURNING id
-- params: ('c', '1.0')

INSERT INTO models (version) VALUES (?) RETURNING id
-- params: ('1.0',)

INSERT INTO models (version) VALUES (?) RETURNING id
-- params: ('1.0',)

INSERT INTO models (version) VALUES (?) RETURNING id
-- params: ('1.0',)

INSERT INTO models (name, version) VALUES (?, ?) RETURNING id, name
-- params: ('v', '1.0')

INSERT INTO models (name, version) VALUES (?, ?), (?, ?) RETURNING id, name, version, note
-- params: ('v', '1.0', 'w', '1.0')

ROLLBACK


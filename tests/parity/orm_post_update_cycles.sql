BEGIN (implicit)

PRAGMA main.table_info("widgets")
-- params: ()

PRAGMA temp.table_info("widgets")
-- params: ()

PRAGMA main.table_info("entries")
-- params: ()

PRAGMA temp.table_info("entries")
-- params: ()

PRAGMA main.table_info("links")
-- params: ()

PRAGMA temp.table_info("links")
-- params: ()

CREATE TABLE widgets (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	favorite_id INTEGER, 
	PRIMARY KEY (id), 
	CONSTRAINT fk_favorite FOREIGN KEY(favorite_id) REFERENCES entries (id)
)
-- params: ()

CREATE TABLE entries (
	id INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	widget_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(widget_id) REFERENCES widgets (id)
)
-- params: ()

CREATE TABLE links (
	id INTEGER NOT NULL, 
	next_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(next_id) REFERENCES links (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO widgets (name, favorite_id) VALUES (?, ?)
-- params: ('w', None)

INSERT INTO entries (text, widget_id) VALUES (?, ?) RETURNING id
-- params: ('e2', 1)

INSERT INTO entries (text, widget_id) VALUES (?, ?) RETURNING id
-- params: ('e1', 1)

UPDATE widgets SET favorite_id=? WHERE widgets.id = ?
-- params: (1, 1)

COMMIT

BEGIN (implicit)

SELECT widgets.id, widgets.favorite_id 
FROM widgets ORDER BY widgets.id
-- params: ()

SELECT entries.id, entries.widget_id 
FROM entries ORDER BY entries.id
-- params: ()

SELECT entries.id, entries.text, entries.widget_id 
FROM entries 
WHERE entries.id = ?
-- params: (2,)

SELECT widgets.id, widgets.name 
FROM widgets 
WHERE widgets.id = ?
-- params: (1,)

UPDATE widgets SET favorite_id=? WHERE widgets.id = ?
-- params: (2, 1)

COMMIT

BEGIN (implicit)

SELECT widgets.id, widgets.name, widgets.favorite_id 
FROM widgets 
WHERE widgets.id = ?
-- params: (1,)

SELECT entries.id, entries.text, entries.widget_id 
FROM entries 
WHERE entries.id = ?
-- params: (2,)

SELECT entries.id, entries.text, entries.widget_id 
FROM entries 
WHERE ? = entries.widget_id
-- params: (1,)

UPDATE widgets SET favorite_id=? WHERE widgets.id = ?
-- params: (None, 1)

DELETE FROM entries WHERE entries.id = ?
-- params: [(1,), (2,)]

DELETE FROM widgets WHERE widgets.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT widgets.id 
FROM widgets ORDER BY widgets.id
-- params: ()

SELECT entries.id 
FROM entries ORDER BY entries.id
-- params: ()

INSERT INTO links (next_id) VALUES (?) RETURNING id
-- params: (None,)

INSERT INTO links (next_id) VALUES (?) RETURNING id
-- params: (None,)

INSERT INTO links (next_id) VALUES (?) RETURNING id
-- params: (None,)

UPDATE links SET next_id=? WHERE links.id = ?
-- params: [(2, 1), (3, 2), (1, 3)]

COMMIT

BEGIN (implicit)

SELECT links.id, links.next_id 
FROM links ORDER BY links.id
-- params: ()

SELECT links.id 
FROM links 
WHERE links.id = ?
-- params: (1,)

UPDATE links SET next_id=? WHERE links.id = ?
-- params: (None, 1)

SELECT links.id 
FROM links 
WHERE links.id = ?
-- params: (2,)

UPDATE links SET next_id=? WHERE links.id = ?
-- params: (None, 2)

SELECT links.id 
FROM links 
WHERE links.id = ?
-- params: (3,)

UPDATE links SET next_id=? WHERE links.id = ?
-- params: (None, 3)

DELETE FROM links WHERE links.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT links.id 
FROM links ORDER BY links.id
-- params: ()

ROLLBACK


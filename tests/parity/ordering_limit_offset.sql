BEGIN (implicit)

PRAGMA main.table_info("cards")
-- params: ()

PRAGMA temp.table_info("cards")
-- params: ()

CREATE TABLE cards (
	id INTEGER NOT NULL, 
	rank INTEGER, 
	name VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO cards (rank, name) VALUES (?, ?) RETURNING id
-- params: (3, 'c')

INSERT INTO cards (rank, name) VALUES (?, ?) RETURNING id
-- params: (1, 'a')

INSERT INTO cards (rank, name) VALUES (?, ?) RETURNING id
-- params: (None, 'n')

INSERT INTO cards (rank, name) VALUES (?, ?) RETURNING id
-- params: (2, 'b')

INSERT INTO cards (rank, name) VALUES (?, ?) RETURNING id
-- params: (2, 'a2')

COMMIT

BEGIN (implicit)

SELECT cards.id AS cards_id, cards.rank AS cards_rank, cards.name AS cards_name 
FROM cards ORDER BY cards.rank
-- params: ()

SELECT cards.id AS cards_id, cards.rank AS cards_rank, cards.name AS cards_name 
FROM cards ORDER BY cards.rank DESC, cards.name
-- params: ()

SELECT cards.id AS cards_id, cards.rank AS cards_rank, cards.name AS cards_name 
FROM cards ORDER BY cards.rank DESC, cards.name ASC
-- params: ()

SELECT cards.id AS cards_id, cards.rank AS cards_rank, cards.name AS cards_name 
FROM cards ORDER BY cards.rank DESC, cards.name
-- params: ()

SELECT cards.id AS cards_id, cards.rank AS cards_rank, cards.name AS cards_name 
FROM cards ORDER BY cards.id
-- params: ()

SELECT cards.id AS cards_id, cards.rank AS cards_rank, cards.name AS cards_name 
FROM cards ORDER BY cards.rank NULLS LAST, cards.id
-- params: ()

SELECT cards.id AS cards_id, cards.rank AS cards_rank, cards.name AS cards_name 
FROM cards ORDER BY cards.rank DESC NULLS FIRST, cards.id
-- params: ()

SELECT cards.id AS cards_id, cards.rank AS cards_rank, cards.name AS cards_name 
FROM cards ORDER BY length(cards.name), cards.id DESC
-- params: ()

SELECT cards.id AS cards_id, cards.rank AS cards_rank, cards.name AS cards_name 
FROM cards ORDER BY cards.name
-- params: ()

SELECT cards.id AS cards_id, cards.rank AS cards_rank, cards.name AS cards_name 
FROM cards ORDER BY cards.id
 LIMIT ? OFFSET ?
-- params: (2, 0)

SELECT cards.id AS cards_id, cards.rank AS cards_rank, cards.name AS cards_name 
FROM cards ORDER BY cards.id
 LIMIT ? OFFSET ?
-- params: (-1, 3)

SELECT cards.id AS cards_id, cards.rank AS cards_rank, cards.name AS cards_name 
FROM cards ORDER BY cards.id
 LIMIT ? OFFSET ?
-- params: (2, 1)

SELECT cards.id AS cards_id, cards.rank AS cards_rank, cards.name AS cards_name 
FROM cards ORDER BY cards.id
-- params: ()

SELECT cards.id AS cards_id, cards.rank AS cards_rank, cards.name AS cards_name 
FROM cards ORDER BY cards.id
 LIMIT ? OFFSET ?
-- params: (2, 1)

SELECT cards.id AS cards_id, cards.rank AS cards_rank, cards.name AS cards_name 
FROM cards ORDER BY cards.id
 LIMIT ? OFFSET ?
-- params: (-1, 3)

SELECT cards.id AS cards_id, cards.rank AS cards_rank, cards.name AS cards_name 
FROM cards ORDER BY cards.id
 LIMIT ? OFFSET ?
-- params: (2, 0)

SELECT cards.id AS cards_id, cards.rank AS cards_rank, cards.name AS cards_name 
FROM cards ORDER BY cards.id
 LIMIT ? OFFSET ?
-- params: (1, 4)

SELECT cards.id AS cards_id, cards.rank AS cards_rank, cards.name AS cards_name 
FROM cards ORDER BY cards.id
 LIMIT ? OFFSET ?
-- params: (2, 1)

SELECT cards.id AS cards_id, cards.rank AS cards_rank, cards.name AS cards_name 
FROM cards ORDER BY cards.id
 LIMIT ? OFFSET ?
-- params: (1, 99)

SELECT cards.id, cards.rank, cards.name 
FROM cards ORDER BY cards.rank DESC
 LIMIT ? OFFSET ?
-- params: (1, 0)


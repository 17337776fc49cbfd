BEGIN (implicit)

PRAGMA main.table_info("cooks")
-- params: ()

PRAGMA temp.table_info("cooks")
-- params: ()

PRAGMA main.table_info("cards")
-- params: ()

PRAGMA temp.table_info("cards")
-- params: ()

PRAGMA main.table_info("skills")
-- params: ()

PRAGMA temp.table_info("skills")
-- params: ()

PRAGMA main.table_info("dishes")
-- params: ()

PRAGMA temp.table_info("dishes")
-- params: ()

CREATE TABLE cooks (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE dishes (
	id INTEGER NOT NULL, 
	taste VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE cards (
	id INTEGER NOT NULL, 
	phone VARCHAR, 
	cook_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(cook_id) REFERENCES cooks (id)
)
-- params: ()

CREATE TABLE skills (
	cook_id INTEGER NOT NULL, 
	dish_id INTEGER NOT NULL, 
	grade INTEGER NOT NULL, 
	PRIMARY KEY (cook_id, dish_id), 
	FOREIGN KEY(cook_id) REFERENCES cooks (id), 
	FOREIGN KEY(dish_id) REFERENCES dishes (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO cooks (name) VALUES (?) RETURNING id
-- params: ('ann',)

INSERT INTO cooks (name) VALUES (?) RETURNING id
-- params: ('bob',)

INSERT INTO cooks (name) VALUES (?) RETURNING id
-- params: ('cid',)

INSERT INTO dishes (taste) VALUES (?) RETURNING id
-- params: ('salty',)

INSERT INTO dishes (taste) VALUES (?) RETURNING id
-- params: ('sweet',)

INSERT INTO cards (phone, cook_id) VALUES (?, ?) RETURNING id
-- params: ('1', 1)

INSERT INTO cards (phone, cook_id) VALUES (?, ?) RETURNING id
-- params: (None, 2)

INSERT INTO skills (cook_id, dish_id, grade) VALUES (?, ?, ?)
-- params: [(1, 1, 3), (1, 2, 5), (2, 1, 4)]

COMMIT

BEGIN (implicit)

SELECT cooks.id, cooks.name 
FROM cooks 
WHERE EXISTS (SELECT 1 
FROM cards 
WHERE cooks.id = cards.cook_id AND cards.phone = ?)
-- params: ('1',)

SELECT cooks.id, cooks.name 
FROM cooks 
WHERE (EXISTS (SELECT 1 
FROM cards 
WHERE cooks.id = cards.cook_id AND cards.phone IS NULL)) OR NOT (EXISTS (SELECT 1 
FROM cards 
WHERE cooks.id = cards.cook_id)) ORDER BY cooks.id
-- params: ()

SELECT cooks.id, cooks.name 
FROM cooks 
WHERE EXISTS (SELECT 1 
FROM skills 
WHERE cooks.id = skills.cook_id AND skills.grade = ?)
-- params: (4,)

SELECT cooks.id, cooks.name 
FROM cooks 
WHERE upper(cooks.name) = ?
-- params: ('BOB',)

SELECT cards.id, cards.phone, cards.cook_id 
FROM cards 
WHERE EXISTS (SELECT 1 
FROM cooks 
WHERE cooks.id = cards.cook_id AND cooks.name = ?)
-- params: ('ann',)

SELECT cooks.id, cooks.name 
FROM cooks JOIN skills ON cooks.id = skills.cook_id 
WHERE EXISTS (SELECT 1 
FROM dishes 
WHERE dishes.id = skills.dish_id AND dishes.taste = ?)
-- params: ('sweet',)

SELECT cooks_1.id, cooks_1.name 
FROM cooks AS cooks_1 
WHERE EXISTS (SELECT 1 
FROM cards, cooks 
WHERE cooks.id = cards.cook_id AND cards.phone = ?) ORDER BY cooks_1.name
-- params: ('1',)

SELECT cooks.id AS cooks_id, cooks.name AS cooks_name 
FROM cooks 
WHERE (EXISTS (SELECT 1 
FROM cards 
WHERE cooks.id = cards.cook_id AND cards.phone = ?)) AND cooks.name = ?
-- params: ('1', 'ann')

SELECT count(*) AS count_1 
FROM (SELECT cooks.id AS cooks_id, cooks.name AS cooks_name 
FROM cooks JOIN skills ON cooks.id = skills.cook_id 
WHERE EXISTS (SELECT 1 
FROM dishes 
WHERE dishes.id = skills.dish_id AND dishes.taste = ?)) AS anon_1
-- params: ('salty',)

UPDATE cards SET phone=? WHERE EXISTS (SELECT 1 
FROM cooks 
WHERE cooks.id = cards.cook_id AND cooks.name = ?) RETURNING id
-- params: ('2', 'ann')

DELETE FROM cards WHERE EXISTS (SELECT 1 
FROM cooks 
WHERE cooks.id = cards.cook_id AND cooks.name = ?) RETURNING id
-- params: ('ann',)

ROLLBACK


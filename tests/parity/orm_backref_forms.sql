BEGIN (implicit)

PRAGMA main.table_info("shops")
-- params: ()

PRAGMA temp.table_info("shops")
-- params: ()

PRAGMA main.table_info("goods")
-- params: ()

PRAGMA temp.table_info("goods")
-- params: ()

PRAGMA main.table_info("clerks")
-- params: ()

PRAGMA temp.table_info("clerks")
-- params: ()

PRAGMA main.table_info("badges")
-- params: ()

PRAGMA temp.table_info("badges")
-- params: ()

CREATE TABLE shops (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE badges (
	id INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE goods (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	shop_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(shop_id) REFERENCES shops (id)
)
-- params: ()

CREATE TABLE clerks (
	id INTEGER NOT NULL, 
	name VARCHAR, 
	shop_id INTEGER, 
	badge_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(shop_id) REFERENCES shops (id), 
	FOREIGN KEY(badge_id) REFERENCES badges (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO badges DEFAULT VALUES
-- params: ()

INSERT INTO shops (name) VALUES (?)
-- params: ('corner',)

INSERT INTO clerks (name, shop_id, badge_id) VALUES (?, ?, ?) RETURNING id
-- params: ('a', 1, 1)

INSERT INTO clerks (name, shop_id, badge_id) VALUES (?, ?, ?) RETURNING id
-- params: ('b', 1, 1)

INSERT INTO clerks (name, shop_id, badge_id) VALUES (?, ?, ?) RETURNING id
-- params: ('c', 1, 1)

INSERT INTO goods (name, shop_id) VALUES (?, ?) RETURNING id
-- params: ('tea', 1)

INSERT INTO goods (name, shop_id) VALUES (?, ?) RETURNING id
-- params: ('milk', 1)

COMMIT

BEGIN (implicit)

SELECT badges.id 
FROM badges 
WHERE badges.id = ?
-- params: (1,)

SELECT clerks.id, clerks.name, clerks.shop_id, clerks.badge_id, shops_1.id, shops_1.name 
FROM clerks LEFT OUTER JOIN shops AS shops_1 ON shops_1.id = clerks.shop_id 
WHERE ? = clerks.badge_id ORDER BY clerks.name DESC
-- params: (1,)

SELECT clerks.id AS clerks_id, clerks.name AS clerks_name, clerks.shop_id AS clerks_shop_id, clerks.badge_id AS clerks_badge_id, shops_1.id AS shops_1_id, shops_1.name AS shops_1_name 
FROM clerks LEFT OUTER JOIN shops AS shops_1 ON shops_1.id = clerks.shop_id 
WHERE clerks.name = ?
-- params: ('b',)

DELETE FROM clerks WHERE clerks.id = ?
-- params: (2,)

COMMIT

BEGIN (implicit)

SELECT clerks.id AS clerks_id, clerks.name AS clerks_name, clerks.shop_id AS clerks_shop_id, clerks.badge_id AS clerks_badge_id, shops_1.id AS shops_1_id, shops_1.name AS shops_1_name 
FROM clerks LEFT OUTER JOIN shops AS shops_1 ON shops_1.id = clerks.shop_id ORDER BY clerks.id
-- params: ()

SELECT count(*) AS count_1 
FROM (SELECT goods.id AS goods_id, goods.name AS goods_name, goods.shop_id AS goods_shop_id 
FROM goods 
WHERE ? = goods.shop_id) AS anon_1
-- params: (1,)

SELECT count(*) AS count_1 
FROM (SELECT goods.id AS goods_id, goods.name AS goods_name, goods.shop_id AS goods_shop_id 
FROM goods JOIN shops ON shops.id = goods.shop_id 
WHERE shops.name = ?) AS anon_1
-- params: ('corner',)

ROLLBACK


BEGIN (implicit)

PRAGMA main.table_info("baskets")
-- params: ()

PRAGMA temp.table_info("baskets")
-- params: ()

PRAGMA main.table_info("owners")
-- params: ()

PRAGMA temp.table_info("owners")
-- params: ()

PRAGMA main.table_info("fruits")
-- params: ()

PRAGMA temp.table_info("fruits")
-- params: ()

CREATE TABLE owners (
	id INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE baskets (
	id INTEGER NOT NULL, 
	owner_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(owner_id) REFERENCES owners (id)
)
-- params: ()

CREATE TABLE fruits (
	id INTEGER NOT NULL, 
	basket_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(basket_id) REFERENCES baskets (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO owners DEFAULT VALUES
-- params: ()

INSERT INTO baskets (owner_id) VALUES (?)
-- params: (1,)

INSERT INTO fruits (basket_id) VALUES (?)
-- params: (1,)

ROLLBACK

BEGIN (implicit)

INSERT INTO baskets (owner_id) VALUES (?)
-- params: (None,)

ROLLBACK

BEGIN (implicit)

INSERT INTO baskets (owner_id) VALUES (?)
-- params: (None,)

ROLLBACK


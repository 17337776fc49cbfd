BEGIN (implicit)

PRAGMA main.table_info("ships")
-- params: ()

PRAGMA temp.table_info("ships")
-- params: ()

PRAGMA main.table_info("sailors")
-- params: ()

PRAGMA temp.table_info("sailors")
-- params: ()

CREATE TABLE ships (
	id INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE sailors (
	id INTEGER NOT NULL, 
	ship_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(ship_id) REFERENCES ships (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

COMMIT

BEGIN (implicit)

SELECT sailors.id, sailors.ship_id 
FROM sailors
-- params: ()

ROLLBACK


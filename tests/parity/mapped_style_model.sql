BEGIN (implicit)

PRAGMA main.table_info("gpus")
-- params: ()

PRAGMA temp.table_info("gpus")
-- params: ()

CREATE TABLE gpus (
	id INTEGER NOT NULL, 
	name VARCHAR(30) NOT NULL, 
	memory_gb INTEGER NOT NULL, 
	price DOUBLE, 
	vendor VARCHAR, 
	in_use BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO gpus (name, memory_gb, price, vendor, in_use) VALUES (?, ?, ?, ?, ?)
-- params: ('A100', 80, None, 'nvidia', 1)

INSERT INTO gpus (name, memory_gb, price, vendor, in_use) VALUES (?, ?, ?, ?, ?)
-- params: ('T4', 16, 0.35, 'nvidia', 0)

COMMIT

BEGIN (implicit)

SELECT gpus.id, gpus.name, gpus.memory_gb, gpus.price, gpus.vendor, gpus.in_use 
FROM gpus ORDER BY gpus.name
-- params: ()

ROLLBACK


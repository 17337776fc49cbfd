BEGIN (implicit)

PRAGMA main.table_info("farms")
-- params: ()

PRAGMA temp.table_info("farms")
-- params: ()

PRAGMA main.table_info("cows")
-- params: ()

PRAGMA temp.table_info("cows")
-- params: ()

PRAGMA main.table_info("barns")
-- params: ()

PRAGMA temp.table_info("barns")
-- params: ()

PRAGMA main.table_info("owners")
-- params: ()

PRAGMA temp.table_info("owners")
-- params: ()

CREATE TABLE farms (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE cows (
	id INTEGER NOT NULL, 
	farm_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(farm_id) REFERENCES farms (id)
)
-- params: ()

CREATE TABLE barns (
	id INTEGER NOT NULL, 
	farm_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(farm_id) REFERENCES farms (id)
)
-- params: ()

CREATE TABLE owners (
	id INTEGER NOT NULL, 
	farm_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(farm_id) REFERENCES farms (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO farms (name) VALUES (?)
-- params: ('hill',)

INSERT INTO barns (farm_id) VALUES (?)
-- params: (1,)

INSERT INTO cows (farm_id) VALUES (?) RETURNING id
-- params: (1,)

INSERT INTO cows (farm_id) VALUES (?) RETURNING id
-- params: (1,)

INSERT INTO owners (farm_id) VALUES (?)
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT farms.id AS farms_id, farms.name AS farms_name 
FROM farms JOIN cows ON farms.id = cows.farm_id
-- params: ()

SELECT cows.id, cows.farm_id 
FROM cows 
WHERE ? = cows.farm_id ORDER BY cows.id
-- params: (1,)

SELECT barns.id, barns.farm_id 
FROM barns 
WHERE ? = barns.farm_id ORDER BY barns.id
-- params: (1,)

SELECT farms.id AS farms_id, farms.name AS farms_name 
FROM farms JOIN cows ON farms.id = cows.farm_id
-- params: ()

SELECT cows.id, cows.farm_id 
FROM cows 
WHERE ? = cows.farm_id ORDER BY cows.id
-- params: (1,)

SELECT barns.id, barns.farm_id 
FROM barns 
WHERE ? = barns.farm_id ORDER BY barns.id
-- params: (1,)

SELECT farms.id AS farms_id, farms.name AS farms_name 
FROM farms JOIN cows ON farms.id = cows.farm_id
-- params: ()

SELECT cows.id, cows.farm_id 
FROM cows 
WHERE ? = cows.farm_id ORDER BY cows.id
-- params: (1,)

SELECT barns.id, barns.farm_id 
FROM barns 
WHERE ? = barns.farm_id ORDER BY barns.id
-- params: (1,)

SELECT farms.id AS farms_id, farms.name AS farms_name 
FROM farms JOIN cows ON farms.id = cows.farm_id
-- params: ()

SELECT cows.id, cows.farm_id 
FROM cows 
WHERE ? = cows.farm_id ORDER BY cows.id
-- params: (1,)

SELECT barns.id, barns.farm_id 
FROM barns 
WHERE ? = barns.farm_id ORDER BY barns.id
-- params: (1,)

SELECT farms.id AS farms_id, farms.name AS farms_name 
FROM farms JOIN cows ON farms.id = cows.farm_id
-- params: ()

SELECT cows.id, cows.farm_id 
FROM cows 
WHERE ? = cows.farm_id ORDER BY cows.id
-- params: (1,)

SELECT barns.id, barns.farm_id 
FROM barns 
WHERE ? = barns.farm_id ORDER BY barns.id
-- params: (1,)

SELECT farms.id AS farms_id, farms.name AS farms_name 
FROM farms JOIN cows ON farms.id = cows.farm_id
-- params: ()

SELECT cows.id, cows.farm_id 
FROM cows 
WHERE ? = cows.farm_id ORDER BY cows.id
-- params: (1,)

SELECT barns.id, barns.farm_id 
FROM barns 
WHERE ? = barns.farm_id ORDER BY barns.id
-- params: (1,)

SELECT farms.id AS farms_id, farms.name AS farms_name 
FROM farms JOIN cows ON farms.id = cows.farm_id
-- params: ()

SELECT cows.id, cows.farm_id 
FROM cows 
WHERE ? = cows.farm_id ORDER BY cows.id
-- params: (1,)

SELECT barns.id, barns.farm_id 
FROM barns 
WHERE ? = barns.farm_id ORDER BY barns.id
-- params: (1,)

SELECT farms.id AS farms_id, farms.name AS farms_name 
FROM farms
 LIMIT ? OFFSET ?
-- params: (1, 0)

SELECT farms.id AS farms_id, farms.name AS farms_name, barns_1.id AS barns_1_id, barns_1.farm_id AS barns_1_farm_id 
FROM farms LEFT OUTER JOIN barns AS barns_1 ON farms.id = barns_1.farm_id ORDER BY barns_1.id
-- params: ()

SELECT owners.farm_id, owners.id 
FROM owners 
WHERE owners.farm_id IN (?) ORDER BY owners.id
-- params: (1,)

SELECT farms.id AS farms_id, farms.name AS farms_name, barns_1.id AS barns_1_id, barns_1.farm_id AS barns_1_farm_id 
FROM farms LEFT OUTER JOIN barns AS barns_1 ON farms.id = barns_1.farm_id ORDER BY barns_1.id
-- params: ()

SELECT owners.farm_id, owners.id 
FROM owners 
WHERE owners.farm_id IN (?) ORDER BY owners.id
-- params: (1,)

SELECT anon_1.farms_id AS anon_1_farms_id, anon_1.farms_name AS anon_1_farms_name, barns_1.id AS barns_1_id, barns_1.farm_id AS barns_1_farm_id 
FROM (SELECT farms.id AS farms_id, farms.name AS farms_name 
FROM farms
 LIMIT ? OFFSET ?) AS anon_1 LEFT OUTER JOIN barns AS barns_1 ON anon_1.farms_id = barns_1.farm_id ORDER BY barns_1.id
-- params: (1, 0)

SELECT owners.farm_id, owners.id 
FROM owners 
WHERE owners.farm_id IN (?) ORDER BY owners.id
-- params: (1,)

SELECT farms.id AS farms_id, farms.name AS farms_name, barns_1.id AS barns_1_id, barns_1.farm_id AS barns_1_farm_id 
FROM farms LEFT OUTER JOIN barns AS barns_1 ON farms.id = barns_1.farm_id ORDER BY barns_1.id
-- params: ()

SELECT owners.farm_id, owners.id 
FROM owners 
WHERE owners.farm_id IN (?) ORDER BY owners.id
-- params: (1,)

SELECT anon_1.farms_id AS anon_1_farms_id, anon_1.farms_name AS anon_1_farms_name, barns_1.id AS barns_1_id, barns_1.farm_id AS barns_1_farm_id 
FROM (SELECT farms.id AS farms_id, farms.name AS farms_name 
FROM farms
 LIMIT ? OFFSET ?) AS anon_1 LEFT OUTER JOIN barns AS barns_1 ON anon_1.farms_id = barns_1.farm_id ORDER BY barns_1.id
-- params: (1, 0)

SELECT owners.farm_id, owners.id 
FROM owners 
WHERE owners.farm_id IN (?) ORDER BY owners.id
-- params: (1,)

SELECT farms.id AS farms_id 
FROM farms
-- params: ()

SELECT farms.id AS farms_id 
FROM farms
 LIMIT ? OFFSET ?
-- params: (1, 0)

ROLLBACK


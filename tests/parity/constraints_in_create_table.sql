BEGIN (implicit)

PRAGMA main.table_info("clusters")
-- params: ()

PRAGMA temp.table_info("clusters")
-- params: ()

PRAGMA main.table_info("nodes")
-- params: ()

PRAGMA temp.table_info("nodes")
-- params: ()

PRAGMA main.table_info("leases")
-- params: ()

PRAGMA temp.table_info("leases")
-- params: ()

CREATE TABLE clusters (
	name VARCHAR(20) NOT NULL, 
	region VARCHAR(20), 
	PRIMARY KEY (name)
)
-- params: ()

CREATE INDEX ix_clusters_region ON clusters (region)
-- params: ()

CREATE TABLE nodes (
	id INTEGER NOT NULL, 
	cluster VARCHAR(20) NOT NULL, 
	rank INTEGER DEFAULT '0' NOT NULL, 
	load FLOAT CHECK (load >= 0), 
	PRIMARY KEY (id), 
	CONSTRAINT uq_node_rank UNIQUE (cluster, rank), 
	CONSTRAINT ck_rank CHECK (rank < 512), 
	FOREIGN KEY(cluster) REFERENCES clusters (name)
)
-- params: ()

CREATE INDEX ix_node_load ON nodes (load)
-- params: ()

CREATE TABLE leases (
	node_id INTEGER NOT NULL, 
	holder VARCHAR(20) NOT NULL, 
	PRIMARY KEY (node_id, holder), 
	FOREIGN KEY(node_id) REFERENCES nodes (id) ON DELETE CASCADE
)
-- params: ()

COMMIT


CREATE TABLE endpoints (
    endpoint_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    calls INTEGER NOT NULL
);
CREATE TABLE revisions (
    revision_id INTEGER NOT NULL PRIMARY KEY,
    endpoint_id INTEGER NOT NULL REFERENCES endpoints (endpoint_id),
    version VARCHAR(20) NOT NULL
);
INSERT INTO endpoints (name, calls) VALUES ('rank', 999);
INSERT INTO revisions (endpoint_id, version) VALUES (1, '2.3'), (1, '2.1'), (1, '2.2');

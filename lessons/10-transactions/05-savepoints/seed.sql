CREATE TABLE imports (
    import_id INTEGER NOT NULL PRIMARY KEY,
    source VARCHAR(40) NOT NULL,
    stored INTEGER
);
CREATE TABLE features (
    feature_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(40) NOT NULL UNIQUE,
    dtype VARCHAR(20) NOT NULL
);
INSERT INTO features (name, dtype) VALUES ('age', 'int64'), ('country', 'string');

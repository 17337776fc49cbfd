CREATE TABLE usage_log (
    entry_id INTEGER NOT NULL PRIMARY KEY,
    team VARCHAR(60) NOT NULL,
    gpu VARCHAR(20) NOT NULL,
    hours FLOAT
);
INSERT INTO usage_log (entry_id, team, gpu, hours) VALUES
    (3, 'tabular', 'L4', 5.0),
    (4, 'audio', 'L4', 9.5),
    (7, 'tabular', 'L4', 5.0),
    (8, 'audio', 'L4', 1.0),
    (9, 'forecast', 'H100', 30.5),
    (12, 'agents', 'H100', 10.5),
    (13, 'forecast', 'H100', NULL);

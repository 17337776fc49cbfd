CREATE TABLE usage_log (
    entry_id INTEGER NOT NULL PRIMARY KEY,
    team VARCHAR(60) NOT NULL,
    gpu VARCHAR(20) NOT NULL,
    hours FLOAT
);
INSERT INTO usage_log (entry_id, team, gpu, hours) VALUES
    (1, 'speech', 'T4', 4.5),
    (2, 'vision', 'A100', 20.0),
    (3, 'ranking', 'T4', 6.0),
    (4, 'vision', 'A100', 3.5),
    (5, 'speech', 'A100', 8.0),
    (6, 'vision', 'T4', NULL),
    (7, 'ranking', 'T4', 4.0),
    (8, 'safety', 'H100', NULL),
    (9, 'robotics', 'H100', 12.5),
    (10, 'robotics', 'T4', NULL);

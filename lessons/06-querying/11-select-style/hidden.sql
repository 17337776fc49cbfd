CREATE TABLE alerts (
    alert_id INTEGER NOT NULL PRIMARY KEY,
    model VARCHAR(80) NOT NULL,
    severity INTEGER NOT NULL,
    resolved BOOLEAN NOT NULL
);
INSERT INTO alerts (model, severity, resolved) VALUES
    ('captioner', 3, 1),
    ('translator', 7, 0),
    ('captioner', 1, 0),
    ('ranker', 2, 1);

CREATE TABLE teams (
    name VARCHAR(40) NOT NULL,
    hours INTEGER NOT NULL,
    PRIMARY KEY (name),
    CONSTRAINT hours_left CHECK (hours >= 0)
);
CREATE TABLE batches (
    batch_id INTEGER NOT NULL,
    label VARCHAR(40) NOT NULL,
    PRIMARY KEY (batch_id)
);
CREATE TABLE transfers (
    transfer_id INTEGER NOT NULL,
    source VARCHAR(40) NOT NULL,
    target VARCHAR(40) NOT NULL,
    hours INTEGER NOT NULL,
    status VARCHAR(20) NOT NULL,
    batch_id INTEGER,
    PRIMARY KEY (transfer_id),
    FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
);
CREATE TABLE bookings (
    booking_id INTEGER NOT NULL,
    transfer_id INTEGER NOT NULL,
    team_name VARCHAR(40) NOT NULL,
    change INTEGER NOT NULL,
    PRIMARY KEY (booking_id),
    FOREIGN KEY (transfer_id) REFERENCES transfers (transfer_id),
    FOREIGN KEY (team_name) REFERENCES teams (name)
);
INSERT INTO teams (name, hours) VALUES
    ('vision', 100), ('speech', 50), ('ranking', 20);
INSERT INTO transfers (transfer_id, source, target, hours, status) VALUES
    (1, 'vision', 'speech', 80, 'open'),
    (2, 'vision', 'ranking', 30, 'open'),
    (3, 'speech', 'ranking', 120, 'open'),
    (4, 'ranking', 'robotics', 40, 'open'),
    (5, 'vision', 'ranking', 20, 'open'),
    (6, 'speech', 'vision', 11, 'open');

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
    ('audio', 10), ('agents', 5), ('tabular', 70);
INSERT INTO transfers (transfer_id, source, target, hours, status) VALUES
    (1, 'forecast', 'audio', 5, 'open'),
    (2, 'tabular', 'audio', 70, 'open'),
    (3, 'tabular', 'agents', 1, 'open'),
    (4, 'audio', 'video', 80, 'open'),
    (5, 'audio', 'agents', 80, 'open');

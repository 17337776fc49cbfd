CREATE TABLE predictions (
    prediction_id INTEGER NOT NULL PRIMARY KEY,
    model VARCHAR(40) NOT NULL,
    label VARCHAR(40) NOT NULL
);
INSERT INTO predictions (model, label) VALUES
    ('vit', 'frog'), ('bert', 'ham'), ('bert', 'spam'), ('gpt', 'spam'), ('gpt', 'ham'), ('gpt', 'ham');

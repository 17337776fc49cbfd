CREATE TABLE predictions (
    prediction_id INTEGER NOT NULL PRIMARY KEY,
    model VARCHAR(40) NOT NULL,
    label VARCHAR(40) NOT NULL
);
INSERT INTO predictions (model, label) VALUES
    ('resnet', 'cat'), ('resnet', 'dog'), ('vit', 'cat'), ('unet', 'road'), ('unet', 'tree'), ('unet', 'sky'),
    ('bert', 'spam'), ('gpt', 'ham');

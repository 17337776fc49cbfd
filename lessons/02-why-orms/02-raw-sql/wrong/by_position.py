import sqlite3

connection = sqlite3.connect(":memory:")
cursor = connection.cursor()
cursor.execute("""
    CREATE TABLE models (
        model_id INTEGER PRIMARY KEY,
        framework TEXT NOT NULL,
        name TEXT NOT NULL UNIQUE
    )
""")

models = [
    ("BERT-base", "PyTorch"),
    ("ResNet-50", "TensorFlow"),
    ("GPT-2", "PyTorch"),
]
for model in models:
    cursor.execute("INSERT INTO models (name, framework) VALUES (?, ?)", model)

connection.commit()

cursor.execute(
    "SELECT * FROM models WHERE framework = ? ORDER BY name",
    ("PyTorch",),
)
for row in cursor.fetchall():
    print(f"{row[1]} ({row[2]})")

connection.close()

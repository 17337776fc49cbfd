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

# 1. insert BERT-base (PyTorch), ResNet-50 (TensorFlow), GPT-2 (PyTorch)

# 2. commit

# 3. select the PyTorch models by name, print each as: BERT-base (PyTorch)

connection.close()

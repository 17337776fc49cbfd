from sqlalchemy import create_engine
from sqlalchemy.orm import Session

# 1. import Base and Model from models.py

# 2. make an engine for sqlite:// and create the tables

# 3. in a session: add BERT-base (PyTorch), ResNet-50 (TensorFlow) and
#    GPT-2 (PyTorch), and commit

# 4. query the PyTorch models by name, print each as: BERT-base (PyTorch)

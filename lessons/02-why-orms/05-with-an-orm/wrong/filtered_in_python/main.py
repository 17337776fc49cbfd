from models import Base, Model
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    session.add_all([
        Model(name="BERT-base", framework="PyTorch"),
        Model(name="ResNet-50", framework="TensorFlow"),
        Model(name="GPT-2", framework="PyTorch"),
    ])
    session.commit()

    for model in session.query(Model).order_by(Model.name):
        if model.framework == "PyTorch":
            print(f"{model.name} ({model.framework})")

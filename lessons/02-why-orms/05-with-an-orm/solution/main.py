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

    query = session.query(Model).filter_by(framework="PyTorch")
    for model in query.order_by(Model.name):
        print(f"{model.name} ({model.framework})")

from sqlalchemy import Column, Float, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Model(Base):
    __tablename__ = "models"

    model_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)
    accuracy = Column(Float)


engine = create_engine("sqlite:///lab.db")


def describe(session, model_id):
    model = session.query(Model).get(model_id)
    if model is None:
        return f"{model_id}: no such model"
    return f"{model_id}: {model.name}"


with Session(engine) as session:
    for model_id in [1, 7, 2, 1]:
        print(describe(session, model_id))

from sqlalchemy import Column, Float, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Model(Base):
    __tablename__ = "models"

    model_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)
    framework = Column(String(40), nullable=False)
    accuracy = Column(Float)


engine = create_engine("sqlite:///lab.db")

with Session(engine) as session:
    print("models:", session.query(Model).count())

    for model in session.query(Model).filter_by(framework="jax").order_by(Model.name):
        print("jax:", model.name)

    best = session.query(Model).first()
    print("best:", best.name)

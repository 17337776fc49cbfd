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
    # 1. print how many models there are, as: models: 5
    # 2. print each model of the framework jax, by name, as: jax: flax-bert
    # 3. print the model with the highest accuracy, as: best: gpt-mini
    pass

# After the quiz: a place to try what surprised you.
from sqlalchemy import Column, Float, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Model(Base):
    __tablename__ = "models"

    model_id = Column(Integer, primary_key=True)
    name = Column(String(10), nullable=False, unique=True)
    framework = Column(String(20))
    accuracy = Column(Float)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    session.add_all(
        [
            Model(name="resnet", framework="pytorch", accuracy=0.9),
            Model(name="bert", framework="jax", accuracy=None),
            Model(name="prophet", framework="stan", accuracy=0.5),
        ]
    )
    session.commit()
    for model in session.query(Model).order_by(Model.name):
        print(model.name, model.framework, model.accuracy)

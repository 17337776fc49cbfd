from sqlalchemy import Column, Float, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


# later: a model also has a status, and perhaps an accuracy
class Model(Base):
    __tablename__ = "models"

    model_id = Column(Integer, primary_key=True)
    status = Column(String(20), nullable=False, default="training")
    accuracy = Column(Float)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    session.add(Model(name="bert-tiny", framework="jax"))
    session.commit()
    for model in session.query(Model):
        print(model.name, model.status, model.accuracy)

from sqlalchemy import Column, Float, ForeignKey, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base, relationship

Base = declarative_base()


class Model(Base):
    __tablename__ = "models"

    model_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)

    # 2. runs


class Run(Base):
    __tablename__ = "runs"

    run_id = Column(Integer, primary_key=True)
    # 1. model_id
    loss = Column(Float)

    # 2. model


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    model = Model(name="ranker")
    # 3. two runs, add the model, commit

    for run in session.query(Run).order_by(Run.run_id):
        print(run.run_id, run.model.name, run.loss)

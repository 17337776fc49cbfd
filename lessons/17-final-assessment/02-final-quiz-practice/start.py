# After the quiz: a place to try what surprised you.
from sqlalchemy import Column, ForeignKey, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base, relationship

Base = declarative_base()


class Model(Base):
    __tablename__ = "models"

    model_id = Column(Integer, primary_key=True)
    name = Column(String(80), unique=True)
    runs = relationship("Run", back_populates="model")


class Run(Base):
    __tablename__ = "runs"

    run_id = Column(Integer, primary_key=True)
    model_id = Column(Integer, ForeignKey("models.model_id"))
    model = relationship("Model", back_populates="runs")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    session.add(Model(name="resnet", runs=[Run(), Run()]))
    session.commit()
    for run in session.query(Run):
        print(run.run_id, run.model.name)

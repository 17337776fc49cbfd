from sqlalchemy import Column, Float, ForeignKey, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base, relationship

Base = declarative_base()


class Model(Base):
    __tablename__ = "models"

    model_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)
    runs = relationship("Run", back_populates="model")


class Run(Base):
    __tablename__ = "runs"

    run_id = Column(Integer, primary_key=True)
    model_id = Column(Integer, ForeignKey("models.model_id"))
    loss = Column(Float)
    model = relationship("Model", back_populates="runs")


engine = create_engine("sqlite:///lab.db")

with Session(engine) as session:
    model = session.get(Model, 1)  # A
    print(model.name)  # B
    print(len(model.runs))  # C
    print(min(run.loss for run in model.runs))  # D
    print(model.runs[0].model.name)  # E
    session.commit()  # F
    print(len(model.runs))  # G

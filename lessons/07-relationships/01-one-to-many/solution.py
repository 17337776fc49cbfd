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


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    model = Model(name="ranker")
    model.runs.append(Run(loss=0.4))
    model.runs.append(Run(loss=0.3))
    session.add(model)
    session.commit()

    for run in session.query(Run).order_by(Run.run_id):
        print(run.run_id, run.model.name, run.loss)

from sqlalchemy import Column, Float, ForeignKey, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base, relationship

Base = declarative_base()


class Experiment(Base):
    __tablename__ = "experiments"

    experiment_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)

    metrics = relationship(
        "Metric", back_populates="experiment", cascade="all, delete-orphan"
    )


class Metric(Base):
    __tablename__ = "metrics"

    metric_id = Column(Integer, primary_key=True)
    experiment_id = Column(Integer, ForeignKey("experiments.experiment_id"))
    name = Column(String(40), nullable=False)
    value = Column(Float, nullable=False)

    experiment = relationship("Experiment", back_populates="metrics")


engine = create_engine("sqlite:///lab.db")

with Session(engine) as session:
    baseline = session.query(Experiment).filter_by(name="baseline").one()
    session.delete(baseline)

    tuned = session.query(Experiment).filter_by(name="tuned").one()
    for metric in list(tuned.metrics):
        if metric.name == "debug":
            tuned.metrics.remove(metric)
    session.commit()

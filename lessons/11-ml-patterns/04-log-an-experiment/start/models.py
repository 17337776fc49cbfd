from sqlalchemy import Column, Float, ForeignKey, Integer, String
from sqlalchemy.orm import declarative_base, relationship

Base = declarative_base()


class Experiment(Base):
    __tablename__ = "experiments"

    experiment_id = Column(Integer, primary_key=True)
    name = Column(String(100), nullable=False)
    dataset = Column(String(100), nullable=False)

    hyperparameters = relationship(
        "Hyperparameter", back_populates="experiment", cascade="all, delete-orphan"
    )
    metrics = relationship(
        "Metric", back_populates="experiment", cascade="all, delete-orphan"
    )


class Hyperparameter(Base):
    __tablename__ = "hyperparameters"

    hyperparameter_id = Column(Integer, primary_key=True)
    experiment_id = Column(
        ForeignKey("experiments.experiment_id"), nullable=False
    )
    name = Column(String(50), nullable=False)
    value = Column(String(100), nullable=False)

    experiment = relationship("Experiment", back_populates="hyperparameters")


class Metric(Base):
    __tablename__ = "metrics"

    metric_id = Column(Integer, primary_key=True)
    experiment_id = Column(
        ForeignKey("experiments.experiment_id"), nullable=False
    )
    name = Column(String(50), nullable=False)
    epoch = Column(Integer, nullable=False)
    value = Column(Float, nullable=False)

    experiment = relationship("Experiment", back_populates="metrics")

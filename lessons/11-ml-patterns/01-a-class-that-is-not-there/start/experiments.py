from sqlalchemy import Column, Float, Integer
from sqlalchemy.orm import relationship

from base import Base


class Experiment(Base):
    __tablename__ = "experiments"

    experiment_id = Column(Integer, primary_key=True)
    accuracy = Column(Float, nullable=False)
    model_id = Column(Integer, nullable=False)

    model = relationship("MLModel", back_populates="experiments")

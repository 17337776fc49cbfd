from sqlalchemy import Column, Integer, String, Text
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Experiment(Base):
    __tablename__ = "experiments"

    experiment_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)
    gpu = Column(String(20))
    notes = Column(Text)

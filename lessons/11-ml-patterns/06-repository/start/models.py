from sqlalchemy import Column, Float, Integer, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class MLModel(Base):
    __tablename__ = "ml_models"

    model_id = Column(Integer, primary_key=True)
    name = Column(String(100), nullable=False, unique=True)
    framework = Column(String(50), nullable=False)
    status = Column(String(20), nullable=False)
    accuracy = Column(Float)

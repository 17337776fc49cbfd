from sqlalchemy import Column, Integer, String

from base import Base


class MLModel(Base):
    __tablename__ = "ml_models"

    model_id = Column(Integer, primary_key=True)
    name = Column(String(100), nullable=False, unique=True)


from sqlalchemy import Column, Integer, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Model(Base):
    __tablename__ = "models"

    model_id = Column(Integer, primary_key=True)
    framework = Column(String(50), nullable=False)
    name = Column(String(100), nullable=False, unique=True)

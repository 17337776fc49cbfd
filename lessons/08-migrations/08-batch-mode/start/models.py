from sqlalchemy import Column, Integer, String, UniqueConstraint
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Model(Base):
    __tablename__ = "models"
    __table_args__ = (UniqueConstraint("name", name="uq_models_name"),)

    model_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)
    framework = Column(String(20), nullable=False)

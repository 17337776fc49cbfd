from sqlalchemy import Column, Float, Integer, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Feature(Base):
    __tablename__ = "features"

    feature_id = Column(Integer, primary_key=True)
    name = Column(String(60), nullable=False)
    owner = Column(String(40))
    drift = Column(Float)

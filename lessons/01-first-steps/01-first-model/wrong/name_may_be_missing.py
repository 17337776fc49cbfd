from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Dataset(Base):
    __tablename__ = "datasets"

    dataset_id = Column(Integer, primary_key=True)
    name = Column(String(80), unique=True)
    samples = Column(Integer)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Dataset(Base):
    __tablename__ = "datasets"

    dataset_id = Column(Integer, primary_key=True)
    # 1. name: text of at most 80 characters, required, never the same twice
    # 2. samples: a whole number that may be missing


engine = create_engine("sqlite://")
# 3. create the table

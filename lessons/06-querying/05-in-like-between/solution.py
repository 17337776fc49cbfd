from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Dataset(Base):
    __tablename__ = "datasets"

    dataset_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)
    format = Column(String(20), nullable=False)
    samples = Column(Integer, nullable=False)


engine = create_engine("sqlite:///lab.db")

with Session(engine) as session:
    datasets = session.query(Dataset).order_by(Dataset.name)

    columnar = datasets.filter(Dataset.format.in_(["parquet", "arrow"]))
    print("columnar:", *[dataset.name for dataset in columnar])

    speech = datasets.filter(Dataset.name.like("%speech%"))
    print("speech:", *[dataset.name for dataset in speech])

    middle = datasets.filter(Dataset.samples.between(10_000, 100_000))
    print("middle:", *[dataset.name for dataset in middle])

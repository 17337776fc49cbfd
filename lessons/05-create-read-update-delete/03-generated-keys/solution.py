from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Dataset(Base):
    __tablename__ = "datasets"

    dataset_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)
    path = Column(String(200))


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    for name in ["imdb", "mnist", "squad"]:
        dataset = Dataset(name=name)
        session.add(dataset)
        session.flush()
        dataset.path = f"datasets/{dataset.dataset_id}.parquet"
        print(f"{dataset.name} -> {dataset.path}")
    session.commit()

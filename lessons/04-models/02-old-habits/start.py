from sqlalchemy import JSON, Column, Integer, String, create_engine
from sqlalchemy.ext.declarative import declarative_base
from sqlalchemy.orm import Session

Base = declarative_base()


class Dataset(Base):
    __tablename__ = "datasets"

    dataset_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)
    metadata = Column(JSON)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    session.add(Dataset(name="imdb", metadata={"rows": 50000}))
    session.commit()

    dataset = session.query(Dataset).one()
    print(dataset.name, dataset.metadata)

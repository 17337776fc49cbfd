from sqlalchemy import JSON, Column, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Dataset(Base):
    __tablename__ = "datasets"

    dataset_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)
    tags = Column(String(200))


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    dataset = Dataset(name="imdb", tags=["text", "english"])
    session.add(dataset)
    session.commit()

    dataset.tags = dataset.tags + ["reviews"]
    session.commit()
    print(dataset.tags)

from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Dataset(Base):
    __tablename__ = "datasets"

    dataset_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False, unique=True)
    samples = Column(Integer)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    cifar = Dataset(name="cifar-10", samples=60000)
    imdb = Dataset(name="imdb", samples=50000)
    print("before:", cifar.dataset_id)
    session.commit()
    print("after:", cifar.dataset_id)
    for dataset in session.query(Dataset).all():
        print(dataset.name, dataset.samples)

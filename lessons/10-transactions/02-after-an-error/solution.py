from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Dataset(Base):
    __tablename__ = "datasets"

    dataset_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False, unique=True)
    samples = Column(Integer)


engine = create_engine("sqlite:///lab.db")
arrivals = [("cifar-10", 60000), ("imdb", 1), ("squad", 98169), ("mnist", 2)]

with Session(engine) as session:
    for name, samples in arrivals:
        session.add(Dataset(name=name, samples=samples))
        try:
            session.commit()
            print("new:", name)
        except IntegrityError:
            session.rollback()
            print("known already:", name)

    print(session.query(Dataset).count(), "datasets")

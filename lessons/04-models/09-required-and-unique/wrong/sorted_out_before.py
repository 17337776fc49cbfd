from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Dataset(Base):
    __tablename__ = "datasets"

    dataset_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False, unique=True)


engine = create_engine("sqlite:///lab.db")
names = ["mnist", "imdb", None, "squad", "mnist"]

with Session(engine) as session:
    for name in names:
        known = session.query(Dataset).filter_by(name=name).count()
        if name is None or known:
            print(f"refused: {name}")
        else:
            session.add(Dataset(name=name))
            session.commit()
            print(f"stored: {name}")

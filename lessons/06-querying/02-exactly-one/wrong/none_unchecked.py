from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.exc import MultipleResultsFound, NoResultFound
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Model(Base):
    __tablename__ = "models"

    model_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)
    version = Column(String(20), nullable=False)


engine = create_engine("sqlite:///lab.db")

with Session(engine) as session:
    for name in ["fraud-scorer", "churn", "recsys"]:
        query = session.query(Model).filter_by(name=name)
        model = query.one_or_none()
        print(f"{name}: {model.version}")

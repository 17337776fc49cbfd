from sqlalchemy import Boolean, Column, Float, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Prediction(Base):
    __tablename__ = "predictions"

    prediction_id = Column(Integer, primary_key=True)
    label = Column(String(40), nullable=False)
    score = Column(Float)
    is_reviewed = Column(Boolean, nullable=False)


engine = create_engine("sqlite:///lab.db")

with Session(engine) as session:
    # 1. count those with a score below 0.5 that nobody has reviewed,
    #    print the number as: to delete: 3
    # 2. delete them with one statement, commit, print: left: 4
    pass

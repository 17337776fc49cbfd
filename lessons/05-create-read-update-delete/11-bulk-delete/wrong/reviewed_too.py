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
    doubtful = session.query(Prediction).filter(Prediction.score < 0.5)
    print("to delete:", doubtful.count())
    doubtful.delete()
    session.commit()
    print("left:", session.query(Prediction).count())

from sqlalchemy import Column, Float, Integer, String, create_engine, func, insert
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Prediction(Base):
    __tablename__ = "predictions"

    prediction_id = Column(Integer, primary_key=True)
    label = Column(String(20), nullable=False)
    score = Column(Float, nullable=False)


def store(session: Session, rows: list[dict]) -> None:
    session.execute(insert(Prediction), [Prediction(**row) for row in rows])
    session.commit()


engine = create_engine("sqlite:///lab.db")
rows = [
    {"label": "cat" if number % 3 else "dog", "score": number / 200}
    for number in range(200)
]

with Session(engine) as session:
    store(session, rows)

with Session(engine) as session:
    print("stored:", session.query(func.count(Prediction.prediction_id)).scalar())

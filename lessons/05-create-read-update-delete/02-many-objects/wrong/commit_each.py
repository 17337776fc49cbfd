from sqlalchemy import Column, Float, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Prediction(Base):
    __tablename__ = "predictions"

    prediction_id = Column(Integer, primary_key=True)
    model = Column(String(80), nullable=False)
    label = Column(String(40), nullable=False)
    score = Column(Float)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

records = [
    {"model": "spam-net", "label": "spam", "score": 0.98},
    {"model": "spam-net", "label": "ham", "score": 0.71},
    {"model": "pet-vision", "label": "cat", "score": 0.88},
    {"model": "pet-vision", "label": "unknown"},
]

with Session(engine) as session:
    for record in records:
        session.add(Prediction(**record))
        session.commit()
    print("stored:", session.query(Prediction).count())

from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from models import Prediction

engine = create_engine("sqlite:///lab.db")

with Session(engine) as session:
    for prediction in session.scalars(select(Prediction)):
        print(prediction.label, prediction.confidence)

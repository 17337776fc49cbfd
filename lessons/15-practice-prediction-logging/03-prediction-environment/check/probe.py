"""Writes with the new writer."""

from database import Base, make_engine
from models import Prediction
from sqlalchemy import select
from writer import PredictionWriter

engine = make_engine("sqlite://")
Base.metadata.create_all(engine)
try:
    with PredictionWriter(engine) as log:
        log.add("spam", 3, 5.0, "ham")
        log.add("spam", 3, 5.0, "ham", environment="staging")
        log.add("spam", 3, 5.0, "ham", None, None, "canary")
    with engine.connect() as connection:
        found = connection.scalars(select(Prediction.environment).order_by(Prediction.id)).all()
    print("written:", *found)
except Exception as error:
    print("written:", type(error).__name__)

"""A place to try things: it works on a database in memory."""

from database import Base, make_engine
from models import Prediction
from sqlalchemy import func, select
from writer import PredictionWriter

engine = make_engine("sqlite://")
Base.metadata.create_all(engine)

with PredictionWriter(engine) as log:
    for number in range(1250):
        log.add("spam", 3, latency_ms=5 + number % 7, label="ham", score=0.9)
    print("waiting:", len(log))

with engine.connect() as connection:
    count = connection.scalar(select(func.count()).select_from(Prediction))
print("stored:", count)

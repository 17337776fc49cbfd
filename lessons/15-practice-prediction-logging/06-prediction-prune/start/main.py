"""A place to try things: it works on a database in memory."""

from datetime import datetime, timedelta

from database import Base, make_engine
from prune import prune
from sqlalchemy import func, select
from models import Prediction
from writer import PredictionWriter

engine = make_engine("sqlite://")
Base.metadata.create_all(engine)
start = datetime(2024, 5, 1)

with PredictionWriter(engine) as log:
    for number in range(30):
        log.add("spam", 3, 5, "ham", created_at=start + timedelta(hours=2 * number))

print("deleted:", prune(engine, start + timedelta(hours=50), batch=10))
with engine.connect() as connection:
    print("left:", connection.scalar(select(func.count()).select_from(Prediction)))

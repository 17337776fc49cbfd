"""A place to try things: it works on a database in memory."""

from datetime import datetime, timedelta

from database import Base, make_engine
from report import daily, percentiles
from sqlalchemy.orm import Session
from writer import PredictionWriter

engine = make_engine("sqlite://")
Base.metadata.create_all(engine)
noon = datetime(2024, 5, 1, 12, 0)

with PredictionWriter(engine) as log:
    for number in range(200):
        when = noon + timedelta(minutes=6 * number)
        log.add("spam", 3, 5 + number * 7 % 200, "ham", created_at=when)

with Session(engine) as session:
    print(percentiles(session, "spam", noon, noon + timedelta(days=9)))
    for row in daily(session, "spam"):
        print(*row)

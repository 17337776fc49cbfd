"""A place to try things: it works on a database in memory."""

from datetime import date, datetime, time

from database import Base, make_engine
from drift import alarms, drift, shares
from sqlalchemy.orm import Session
from writer import PredictionWriter

engine = make_engine("sqlite://")
Base.metadata.create_all(engine)

DAYS = {
    date(2024, 5, 6): {"ham": 16, "spam": 4},
    date(2024, 5, 7): {"ham": 11, "spam": 9},
    date(2024, 5, 8): {"ham": 16, "spam": 2, "phishing": 2},
}
with PredictionWriter(engine) as log:
    for day, counts in DAYS.items():
        for label, count in counts.items():
            for _ in range(count):
                log.add("mail", 1, 5, label, created_at=datetime.combine(day, time(9)))

with Session(engine) as session:
    monday, tuesday, wednesday = DAYS
    print(shares(session, "mail", monday))
    print(drift(session, "mail", tuesday, monday))
    print(drift(session, "mail", wednesday, monday))
    print(alarms(session, "mail", monday, 0.15))
